package dev.espalier.config;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Conversions between the numbers of a tree and Java's. */
final class NumberCodecs {

  private NumberCodecs() {}

  static @Nullable Byte toByte(Object value) {
    return value instanceof Long number && number.byteValue() == number ? number.byteValue() : null;
  }

  static @Nullable Short toShort(Object value) {
    return value instanceof Long number && number.shortValue() == number
        ? number.shortValue()
        : null;
  }

  static @Nullable Integer toInt(Object value) {
    return value instanceof Long number && number.intValue() == number ? number.intValue() : null;
  }

  static @Nullable Long toLong(Object value) {
    return value instanceof Long number ? number : null;
  }

  static @Nullable Double toDouble(Object value) {
    if (value instanceof Double number) {
      return number;
    } else if (value instanceof Long number) {
      return number.doubleValue();
    }
    return value instanceof BigInteger number ? number.doubleValue() : null;
  }

  static @Nullable Float toFloat(Object value) {
    Double number = toDouble(value);
    return number == null ? null : number.floatValue();
  }

  /** Writes a float by its shortest decimal form: 0.1f is 0.1, not 0.10000000149011612. */
  static ValueNode ofFloat(Float value) {
    return ValueNode.of(Double.parseDouble(Float.toString(value)));
  }

  static String interval(double min, double max) {
    if (max == Double.POSITIVE_INFINITY) {
      return "at least " + plain(min);
    } else if (min == Double.NEGATIVE_INFINITY) {
      return "at most " + plain(max);
    }
    return "between " + plain(min) + " and " + plain(max);
  }

  private static String plain(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : Double.toString(value);
  }
}
