package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdamTest {

  private static final float[] GRADIENTS = {0.5f, -0.25f, 2f, 0.125f, 0.01f, -1f, 0.75f};

  @ParameterizedTest
  @CsvSource({
    "0.1,  0.9,  0.999, 1e-8, 0,    false",
    "0.1,  0.95, 0.9,   1e-8, 0.01, false",
    "0.01, 0.9,  0.5,   1e-2, 0.01, true",
    "0.1,  0,    0.999, 1e-8, 0,    true",
  })
  void followsTheFormulaOfPytorch(
      double lr, double beta1, double beta2, double eps, double decay, boolean amsgrad) {
    try (Weights weights = new Weights().add("w", 1f);
        Adam adam =
            new Adam(lr, List.of(beta1, beta2), eps, decay, amsgrad, null, weights.parameters())) {
      double expected = 1;
      double mean = 0;
      double square = 0;
      double largest = 0;
      for (int step = 1; step <= GRADIENTS.length; step++) {
        weights.backward("w", GRADIENTS[step - 1]);
        adam.step();
        adam.zeroGradients();

        double g = GRADIENTS[step - 1] + decay * expected;
        mean = beta1 * mean + (1 - beta1) * g;
        square = beta2 * square + (1 - beta2) * g * g;
        largest = Math.max(largest, square);
        double unbiased = (amsgrad ? largest : square) / (1 - Math.pow(beta2, step));
        expected -= lr * mean / (1 - Math.pow(beta1, step)) / (Math.sqrt(unbiased) + eps);
        assertThat((double) weights.values("w")[0])
            .as("after step %d", step)
            .isCloseTo(expected, within(2e-6));
      }
    }
  }

  @Test
  void theFirstStepIsTheLearningRate() {
    try (Weights weights = new Weights().add("w", 0f, 0f);
        Adam adam = adam(weights)) {
      weights.backward("w", 123f, -4e-3f);
      adam.step();
      assertThat(weights.values("w")[0]).isCloseTo(-0.001f, within(1e-9f));
      assertThat(weights.values("w")[1]).isCloseTo(0.001f, within(1e-8f));
    }
  }

  @Test
  void momentumOfTheGroupIsTheFirstBeta() {
    try (Weights weights = new Weights().add("w", 0f);
        Adam adam = adam(weights)) {
      assertThat(adam.groups().get(0).momentum()).isEqualTo(0.9);
      adam.groups().get(0).setMomentum(0.5);
      weights.backward("w", 1f);
      adam.step();
      assertThat(adam.state().tensors().get("w.exp_avg").toFloats()).containsExactly(0.5f);
    }
  }

  @Test
  void betasAreChecked() {
    try (Weights weights = new Weights().add("w", 0f)) {
      for (List<Double> betas :
          List.of(List.of(0.9), List.of(0.9, 1.0), List.of(-0.1, 0.9), List.of(0.9, Double.NaN))) {
        assertThatThrownBy(() -> new Adam(1e-3, betas, 1e-8, 0, false, null, weights.parameters()))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining(betas.toString());
      }
    }
  }

  private static Adam adam(Weights weights) {
    return new Adam(1e-3, List.of(0.9, 0.999), 1e-8, 0, false, null, weights.parameters());
  }
}
