package dev.espalier.dsl.lang;

/** An operator between two expressions. */
public enum Operator {
  /** Sum of numbers; concatenation of strings, lists and maps. */
  PLUS("+"),
  /** Difference of numbers; what a list has that another lacks. */
  MINUS("-"),
  /** Product of numbers; repetition of strings and lists. */
  TIMES("*"),
  /** Quotient, always a floating-point number. */
  DIVIDE("/"),
  /** Remainder, with the dividend's sign. */
  REMAINDER("%"),
  /** Power; a floating-point number if the exponent is negative. */
  POWER("**"),
  /** Equality; numbers by value, whatever their type. */
  EQUAL("=="),
  /** Inequality. */
  NOT_EQUAL("!="),
  /** Less than, of numbers or strings. */
  LESS("<"),
  /** Less than or equal. */
  LESS_EQUAL("<="),
  /** Greater than. */
  GREATER(">"),
  /** Greater than or equal. */
  GREATER_EQUAL(">="),
  /** Order as -1, 0 or 1. */
  COMPARE("<=>"),
  /** Whether a list holds a value, or a map a key. */
  IN("in"),
  /** Whether a list lacks a value, or a map a key. */
  NOT_IN("!in"),
  /** Both; the right side is evaluated only if the left is true. */
  AND("&&"),
  /** Either; the right side is evaluated only if the left is false. */
  OR("||");

  private final String symbol;

  Operator(String symbol) {
    this.symbol = symbol;
  }

  /** Returns the operator as it is written. */
  public String symbol() {
    return symbol;
  }
}
