package dev.espalier.dsl.trusted;

import dev.espalier.config.FloatText;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.codehaus.groovy.runtime.InvokerHelper;
import org.jspecify.annotations.Nullable;

/**
 * What operators mean in a running file: Groovy's meaning, with the numbers and text of configs.
 */
public final class ScriptOperators {

  private ScriptOperators() {}

  /**
   * Returns the result of an operator.
   *
   * @param name Groovy's name of its method: {@code plus}
   */
  public static @Nullable Object apply(String name, @Nullable Object left, @Nullable Object right) {
    if (left instanceof Number a && right instanceof Number b) {
      if (Trees.isInteger(a) && Trees.isInteger(b)) {
        return integers(name, a, b);
      }
    } else if (name.equals("plus")) {
      if (left instanceof ConfigTuple a && right instanceof ConfigTuple b) {
        return a.joined(b);
      } else if (left instanceof CharSequence && right instanceof Number) {
        return left.toString() + text(right);
      }
    }
    return InvokerHelper.invokeMethod(left, name, right);
  }

  /** Returns a value as it stands in a string. */
  public static @Nullable Object text(@Nullable Object value) {
    return value instanceof Double || value instanceof BigDecimal
        ? FloatText.of(((Number) value).doubleValue())
        : value;
  }

  /**
   * Returns the value of a {@code def} with one part set: a changed copy of a list or map, any
   * other object changed in place.
   *
   * @param operator the operator that the assignment goes with, or empty
   */
  public static @Nullable Object edited(
      @Nullable Object whole, List<?> steps, String operator, @Nullable Object value) {
    if (whole instanceof List || whole instanceof java.util.Map) {
      Problems problems = new Problems();
      Object result =
          new PathChange(steps, operator, value, Place.PROGRAM, false, problems).of(whole);
      problems.throwIfErrors();
      return result;
    }
    Object holder = whole;
    for (Object step : steps.subList(0, steps.size() - 1)) {
      holder = part(holder, step);
    }
    Object last = steps.get(steps.size() - 1);
    Object result = operator.isEmpty() ? value : apply(operator, part(holder, last), value);
    if (last instanceof CharSequence) {
      InvokerHelper.setProperty(holder, last.toString(), result);
    } else {
      InvokerHelper.invokeMethod(holder, "putAt", new @Nullable Object[] {last, result});
    }
    return whole;
  }

  private static @Nullable Object part(@Nullable Object holder, Object step) {
    return step instanceof CharSequence
        ? InvokerHelper.getProperty(holder, step.toString())
        : InvokerHelper.invokeMethod(holder, "getAt", step);
  }

  private static Object integers(String name, Number left, Number right) {
    BigInteger a = Trees.integer(left);
    BigInteger b = Trees.integer(right);
    return switch (name) {
      case "plus" -> small(a.add(b));
      case "minus" -> small(a.subtract(b));
      case "multiply" -> small(a.multiply(b));
      case "div" -> quotient(a, b);
      default -> InvokerHelper.invokeMethod(left, name, right);
    };
  }

  private static double quotient(BigInteger a, BigInteger b) {
    if (b.signum() == 0) {
      throw new ArithmeticException("division by zero");
    }
    return a.doubleValue() / b.doubleValue();
  }

  private static Number small(BigInteger number) {
    if (number.bitLength() < Integer.SIZE) {
      return number.intValue();
    }
    return number.bitLength() < Long.SIZE ? (Number) number.longValue() : number;
  }
}
