package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FiveDigitsTest {

  @Test
  void valuesFromOneHaveFiveDecimalsAsInMmcv() {
    assertThat(FiveDigits.of(12.3456789)).isEqualTo(12.34568);
    assertThat(FiveDigits.of(-1.000004)).isEqualTo(-1.0);
    assertThat(FiveDigits.of(123456789.123456)).isEqualTo(123456789.12346);
  }

  @Test
  void smallValuesKeepFiveSignificantDigits() {
    assertThat(FiveDigits.of(1.0 / 3)).isEqualTo(0.33333);
    assertThat(FiveDigits.of(1e-7)).isEqualTo(1e-7);
    assertThat(FiveDigits.of(1.23456789e-7)).isEqualTo(1.2346e-7);
    assertThat(FiveDigits.of(-Double.MIN_VALUE)).isEqualTo(-Double.MIN_VALUE);
    assertThat(FiveDigits.of(0)).isZero();
  }

  @Test
  void whatIsNoNumberStays() {
    assertThat(FiveDigits.of(Double.NaN)).isNaN();
    assertThat(FiveDigits.of(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
  }
}
