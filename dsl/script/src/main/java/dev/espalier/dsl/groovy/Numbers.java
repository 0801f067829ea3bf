package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.ValueNode;
import java.math.BigInteger;
import java.util.regex.Pattern;

/** Reads numbers; every one with a point or an exponent is a double. */
final class Numbers {

  /** Beyond this, reading a number alone takes noticeable time. */
  private static final int LONGEST = 5_000;

  private static final String DIGITS = "\\d(?:[\\d_]*\\d)?";
  private static final String EXPONENT = "[eE][+-]?" + DIGITS;
  private static final Pattern REAL =
      Pattern.compile(
          "(?:%1$s)?\\.%1$s(?:%2$s)?[dD]?|%1$s%2$s[dD]?|%1$s[dD]".formatted(DIGITS, EXPONENT));
  private static final Pattern SUFFIXED = Pattern.compile("[\\d._]+(?:[eE][+-]?\\d+)?[lLiIgGfF]");
  private static final Pattern OCTAL = Pattern.compile("0_*[0-7][0-7_]*");

  private Numbers() {}

  /** Tells whether a number begins at a position. */
  static boolean starts(String text, int position) {
    char c = text.charAt(position);
    return isDigit(c)
        || (c == '.' && position + 1 < text.length() && isDigit(text.charAt(position + 1)));
  }

  /** Returns where the number ends that begins at a position. */
  static int end(String text, int position) {
    int end = letters(text, position);
    if (end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))) {
      end = letters(text, end + 1);
    }
    boolean signed =
        end + 1 < text.length()
            && (text.charAt(end) == '-' || text.charAt(end) == '+')
            && (text.charAt(end - 1) == 'e' || text.charAt(end - 1) == 'E')
            && isDigit(text.charAt(end + 1))
            && !text.startsWith("0x", position)
            && !text.startsWith("0X", position);
    return signed ? letters(text, end + 1) : end;
  }

  /**
   * Returns the value of a number, without the place; what is wrong with it is reported.
   *
   * <p>Of Groovy's suffixes there is only {@code d}: Groovy itself reads {@code -0.0} as zero
   * without a sign, and {@code -0.0d} as it is meant.
   */
  static ValueNode read(Token token, Place place, Reports reports) {
    String text = token.text();
    if (text.length() > LONGEST) {
      throw reports.fail(
          Diagnostic.error("E0012", place, "a number has at most %d digits".formatted(LONGEST)));
    } else if (text.endsWith("_")) {
      reports.misread(place, "a number does not end in '_'", "leave it out");
    }
    String digits = text.indexOf('_') < 0 ? text : text.replace("_", "");
    if (isAllDigits(digits)) {
      if (digits.length() > 1 && digits.charAt(0) == '0') {
        reports.add(leadingZero(digits, place));
      }
      return digits.length() < 19
          ? ValueNode.of(Long.parseLong(digits))
          : ValueNode.of(new BigInteger(digits));
    } else if (digits.startsWith("0x") || digits.startsWith("0X")) {
      return integer(digits, 16, place, reports);
    } else if (digits.startsWith("0b") || digits.startsWith("0B")) {
      return integer(digits, 2, place, reports);
    } else if (!REAL.matcher(text).matches()) {
      throw reports.fail(none(text, place));
    }
    double value = Double.parseDouble(digits);
    if (Double.isInfinite(value)) {
      reports.misread(
          place, "this number is beyond a double", "for infinity: Double.POSITIVE_INFINITY");
    }
    return ValueNode.of(value);
  }

  private static ValueNode integer(String text, int radix, Place place, Reports reports) {
    try {
      return ValueNode.of(new BigInteger(text.substring(2), radix));
    } catch (NumberFormatException e) {
      throw reports.fail(none(text, place));
    }
  }

  private static Diagnostic leadingZero(String digits, Place place) {
    Diagnostic error = Diagnostic.error("E0010", place, "a number does not begin with '0'");
    return OCTAL.matcher(digits).matches()
        ? error.note(
            "to Groovy it is octal, %s; write %s, or %s"
                .formatted(
                    new BigInteger(digits, 8), new BigInteger(digits), new BigInteger(digits, 8)))
        : error.note("write " + new BigInteger(digits));
  }

  private static Diagnostic none(String text, Place place) {
    Diagnostic error = Diagnostic.error("E0010", place, "'%s' is no number".formatted(text));
    return SUFFIXED.matcher(text).matches()
        ? error.label("write it without the letter at its end")
        : error;
  }

  private static boolean isAllDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isDigit(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static int letters(String text, int start) {
    int end = start;
    while (end < text.length() && isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLetterOrDigit(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
