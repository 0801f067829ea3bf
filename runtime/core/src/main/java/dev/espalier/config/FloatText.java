package dev.espalier.config;

import java.math.BigDecimal;

/** The shortest text of a floating-point number, in the form that Python's {@code repr} gives. */
public final class FloatText {

  private static final int LARGEST_PLAIN = 16;
  private static final int SMALLEST_PLAIN = -4;

  private FloatText() {}

  /** Returns the text: {@code 0.001}, {@code 1e-05}, {@code 2.0}, {@code inf}, {@code nan}. */
  public static String of(double number) {
    if (Double.isNaN(number)) {
      return "nan";
    } else if (Double.isInfinite(number)) {
      return number > 0 ? "inf" : "-inf";
    } else if (number == 0) {
      return 1 / number < 0 ? "-0.0" : "0.0";
    }
    String java = Double.toString(number);
    if (java.indexOf('E') < 0) {
      return java;
    }
    BigDecimal exact = new BigDecimal(java).stripTrailingZeros();
    int exponent = exact.precision() - exact.scale() - 1;
    if (exponent >= SMALLEST_PLAIN && exponent < LARGEST_PLAIN) {
      String plain = exact.toPlainString();
      return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
    String digits = exact.unscaledValue().abs().toString();
    String mantissa = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
    String power = (exponent < 0 ? "-" : "+") + (Math.abs(exponent) < 10 ? "0" : "");
    return (number < 0 ? "-" : "") + mantissa + "e" + power + Math.abs(exponent);
  }
}
