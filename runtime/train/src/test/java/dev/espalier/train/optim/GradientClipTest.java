package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GradientClipTest {

  @ParameterizedTest
  @CsvSource({"2, 5", "1, 7", "Infinity, 4", "3, 4.497941445275415"})
  void theNormIsOverAllGradientsTogether(double normType, double norm) {
    try (Weights weights = new Weights().add("a", 0f, 0f).add("b", 0f)) {
      weights.backward(Map.of("a", new float[] {3f, 0f}, "b", new float[] {-4f}));
      double found = GradientClip.ofNorm(1, normType).clip(weights.parameters());
      assertThat(found).isCloseTo(norm, within(1e-6));
      double scale = 1 / (norm + 1e-6);
      assertThat((double) weights.gradient("a")[0]).isCloseTo(3 * scale, within(1e-6));
      assertThat((double) weights.gradient("b")[0]).isCloseTo(-4 * scale, within(1e-6));
    }
  }

  @Test
  void gradientsWithinTheLimitStayBitForBit() {
    try (Weights weights = new Weights().add("a", 0f, 0f)) {
      weights.backward("a", 0.3f, 0.1f);
      assertThat(GradientClip.ofNorm(1, 2).clip(weights.parameters()))
          .isCloseTo(Math.sqrt(0.1), within(1e-7));
      assertThat(weights.gradient("a")).containsExactly(0.3f, 0.1f);
    }
  }

  @Test
  void whatIsNotFiniteIsNotHidden() {
    try (Weights weights = new Weights().add("a", 0f).add("b", 0f)) {
      weights.backward(Map.of("a", new float[] {1f}, "b", new float[] {Float.NaN}));
      assertThat(GradientClip.ofNorm(1, 2).clip(weights.parameters())).isNaN();
      assertThat(weights.gradient("a")).as("left alone").containsExactly(1f);
    }
  }

  @Test
  void aParameterThatNoLossReachedCountsAsZero() {
    try (Weights weights = new Weights().add("a", 0f).add("b", 0f)) {
      weights.backward("a", 2f);
      assertThat(GradientClip.ofNorm(10, 2).clip(weights.parameters())).isEqualTo(2);
    }
  }

  @Test
  void valuesAreClippedEachForItself() {
    try (Weights weights = new Weights().add("a", 0f, 0f).add("b", 0f)) {
      weights.backward(Map.of("a", new float[] {3f, 0.25f}, "b", new float[] {-4f}));
      assertThat(GradientClip.ofValue(0.5).clip(weights.parameters()))
          .isCloseTo(Math.sqrt(25.0625), within(1e-6));
      assertThat(weights.gradient("a")).containsExactly(0.5f, 0.25f);
      assertThat(weights.gradient("b")).containsExactly(-0.5f);
    }
  }

  @Test
  void oneLimitIsGiven() {
    assertThatThrownBy(() -> new GradientClip(null, 2, null)).hasMessageContaining("neither");
    assertThatThrownBy(() -> new GradientClip(1.0, 2, 1.0)).hasMessageContaining("both");
  }

  @Test
  void theKindOfNormIsChecked() {
    assertThatThrownBy(() -> GradientClip.ofNorm(1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("norm_type");
  }
}
