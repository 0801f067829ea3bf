package dev.espalier.dsl.lang;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ValueNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Conversions and comparisons of the two kinds of numbers: integers of any size and doubles. */
final class Numbers {

  private Numbers() {}

  static boolean isNumber(ConfigNode node) {
    return node instanceof ValueNode leaf && leaf.value() instanceof Number;
  }

  /** Returns the integer in a node, or null if it holds something else. */
  static @Nullable BigInteger integer(ConfigNode node) {
    Object value = node instanceof ValueNode leaf ? leaf.value() : null;
    if (value instanceof Long number) {
      return BigInteger.valueOf(number);
    }
    return value instanceof BigInteger number ? number : null;
  }

  /** Returns the 64-bit integer in a node, or null if it holds something else. */
  static @Nullable Long small(ConfigNode node) {
    return node instanceof ValueNode leaf && leaf.value() instanceof Long number ? number : null;
  }

  /** Returns the number in a node as a double. */
  static double real(ConfigNode node) {
    return node instanceof ValueNode leaf && leaf.value() instanceof Number number
        ? number.doubleValue()
        : Double.NaN;
  }

  /** Compares two numbers by value; a NaN is equal to itself and greater than all others. */
  static int compare(ConfigNode left, ConfigNode right) {
    BigInteger a = integer(left);
    BigInteger b = integer(right);
    if (a != null && b != null) {
      return a.compareTo(b);
    }
    double x = real(left);
    double y = real(right);
    if (!Double.isFinite(x) || !Double.isFinite(y)) {
      return Double.compare(x, y);
    }
    return decimal(a, x).compareTo(decimal(b, y));
  }

  private static BigDecimal decimal(@Nullable BigInteger integer, double number) {
    return integer == null ? new BigDecimal(number) : new BigDecimal(integer);
  }
}
