package dev.espalier.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The texts are those of Python's {@code repr}. */
final class FloatTextTest {

  @ParameterizedTest
  @CsvSource({
    "0.0005, 0.0005",
    "1e-4, 0.0001",
    "1e-5, 1e-05",
    "1.5e-7, 1.5e-07",
    "1e15, 1000000000000000.0",
    "1e16, 1e+16",
    "1.25e300, 1.25e+300",
    "-2, -2.0",
    "123456.789, 123456.789",
    "-0.0, -0.0",
    "4.9e-324, 4.9e-324",
    "NaN, nan",
    "Infinity, inf",
    "-Infinity, -inf"
  })
  void aNumberIsWrittenAsShortAsItCanBe(double number, String text) {
    assertThat(FloatText.of(number)).isEqualTo(text);
  }
}
