package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SgdTest {

  private static final float[] GRADIENTS = {0.5f, -0.25f, 2f, 0.125f, -1f, 0.75f};

  @ParameterizedTest
  @CsvSource({
    "0.1, 0,   0,   0,    false",
    "0.1, 0,   0,   0.01, false",
    "0.1, 0.9, 0,   0,    false",
    "0.1, 0.9, 0,   0.01, false",
    "0.1, 0.9, 0.5, 0.01, false",
    "0.1, 0.9, 0,   0.01, true",
  })
  void followsTheFormulaOfPytorch(
      double lr, double momentum, double dampening, double decay, boolean nesterov) {
    try (Weights weights = new Weights().add("w", 1f);
        Sgd sgd = new Sgd(lr, momentum, dampening, decay, nesterov, null, weights.parameters())) {
      double expected = 1;
      double buffer = 0;
      for (int step = 0; step < GRADIENTS.length; step++) {
        // The schedule of a run changes the rate, which must not touch what the buffer gathered.
        double rate = step < 3 ? lr : lr / 10;
        sgd.groups().get(0).setLr(rate);
        weights.backward("w", GRADIENTS[step]);
        sgd.step();
        sgd.zeroGradients();

        double d = GRADIENTS[step] + decay * expected;
        if (momentum != 0) {
          buffer = step == 0 ? d : momentum * buffer + (1 - dampening) * d;
          d = nesterov ? d + momentum * buffer : buffer;
        }
        expected -= rate * d;
        assertThat((double) weights.values("w")[0])
            .as("after step %d", step + 1)
            .isCloseTo(expected, within(1e-6));
      }
    }
  }

  @Test
  void knownNumbers() {
    // torch.optim.SGD(lr=0.1, momentum=0.9) on w = 1 with gradients 1, 1: 0.9, then 0.71.
    try (Weights weights = new Weights().add("w", 1f);
        Sgd sgd = new Sgd(0.1, 0.9, 0, 0, false, null, weights.parameters())) {
      weights.backward("w", 1f);
      sgd.step();
      assertThat(weights.values("w")[0]).isEqualTo(0.9f);
      sgd.zeroGradients();
      weights.backward("w", 1f);
      sgd.step();
      assertThat(weights.values("w")[0]).isCloseTo(0.71f, within(1e-7f));
    }
  }

  @Test
  void everyParameterMovesByItsOwnGradient() {
    try (Weights weights = new Weights().add("a", 1f, 2f).add("b", 3f);
        Sgd sgd = new Sgd(1, 0, 0, 0, false, null, weights.parameters())) {
      weights.backward(Map.of("a", new float[] {0.5f, 1f}, "b", new float[] {-1f}));
      sgd.step();
      assertThat(weights.values("a")).containsExactly(0.5f, 1f);
      assertThat(weights.values("b")).containsExactly(4f);
    }
  }

  @Test
  void nesterovNeedsMomentum() {
    try (Weights weights = new Weights().add("w", 1f)) {
      assertThatThrownBy(() -> new Sgd(0.1, 0, 0, 0, true, null, weights.parameters()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("nesterov needs a momentum");
      assertThatThrownBy(() -> new Sgd(0.1, 0.9, 0.1, 0, true, null, weights.parameters()))
          .hasMessageContaining("dampening 0.1");
    }
  }
}
