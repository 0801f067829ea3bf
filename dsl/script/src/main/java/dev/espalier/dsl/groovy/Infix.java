package dev.espalier.dsl.groovy;

import dev.espalier.dsl.lang.Operator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An operator between two expressions, with Groovy's precedence.
 *
 * @param symbol how it is written
 * @param operator what it means; null for ranges, and for what the language does not have
 * @param level how strongly it binds; of two equal ones the left binds first
 * @param afterLine whether it may stand at the beginning of a line
 */
record Infix(String symbol, @Nullable Operator operator, int level, boolean afterLine) {

  /** The level of the weakest operator. */
  static final int WEAKEST = 0;

  /** The level of powers, which bind more strongly than a sign. */
  static final int POWER = 11;

  private static final int RANGE = 8;

  private static final Map<String, Infix> ALL = all();

  /** Returns the operator that a token is, or null. */
  static @Nullable Infix of(Token token) {
    return token.kind() == Kind.SYMBOL || token.kind() == Kind.WORD ? ALL.get(token.text()) : null;
  }

  /** Tells whether it makes a range. */
  boolean isRange() {
    return level == RANGE && symbol.contains("..");
  }

  private static Map<String, Infix> all() {
    Map<String, Infix> all = new HashMap<>();
    add(all, POWER, false, "**");
    add(all, 10, true, "*", "%");
    // At the beginning of a line Groovy takes a slash for a quote.
    add(all, 10, false, "/");
    add(all, 9, false, "+", "-");
    add(all, RANGE, true, "..", "..<", "<..", "<..<", "<<", ">>", ">>>");
    add(all, 7, true, "<", "<=", ">", ">=", "in", "!in", "as", "instanceof");
    add(all, 6, true, "==", "!=", "<=>", "===", "!==");
    add(all, 5, true, "=~", "==~");
    add(all, 4, true, "&");
    add(all, 3, true, "^");
    add(all, 2, true, "|");
    add(all, 1, true, "&&");
    // Implications bind more weakly in Groovy, but are refused anyway.
    add(all, WEAKEST, true, "||", "==>");
    return all;
  }

  private static void add(Map<String, Infix> all, int level, boolean afterLine, String... symbols) {
    for (String symbol : symbols) {
      Operator operator = null;
      for (Operator each : Operator.values()) {
        operator = each.symbol().equals(symbol) ? each : operator;
      }
      all.put(symbol, new Infix(symbol, operator, level, afterLine));
    }
  }
}
