package dev.espalier.train.log;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Rounds as mmcv's JSON log does, to five decimals, but keeps five significant digits of a value
 * below 1, which five decimals would make coarse or 0.
 */
final class FiveDigits {

  private static final int DIGITS = 5;
  private static final MathContext SIGNIFICANT = new MathContext(DIGITS, RoundingMode.HALF_EVEN);

  private FiveDigits() {}

  static double of(double value) {
    if (!Double.isFinite(value)) {
      return value;
    }
    BigDecimal exact = BigDecimal.valueOf(value);
    BigDecimal rounded =
        Math.abs(value) < 1
            ? exact.round(SIGNIFICANT)
            : exact.setScale(DIGITS, RoundingMode.HALF_EVEN);
    return rounded.doubleValue();
  }
}
