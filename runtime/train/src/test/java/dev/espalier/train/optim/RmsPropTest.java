package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RmsPropTest {

  @Test
  void aGradientThatDoesNotChangeGivesNoNaN() {
    // The mean square less the squared mean is then rounding alone, of either sign.
    try (Weights weights = new Weights().add("w", 0f, 0f, 0f);
        Optimizer optimizer =
            new RmsProp(1e-3, 0.5, 1e-3, 0, 0, true, null, weights.parameters())) {
      for (int step = 0; step < 100; step++) {
        weights.backward("w", 0.1f, 0.7f, 1.3f);
        optimizer.step();
        optimizer.zeroGradients();
        for (float value : weights.values("w")) {
          assertThat(value).as("after step %d", step).isFinite();
        }
      }
    }
  }

  @Test
  void momentumOfTheGroupIsThatOfTheBuffer() {
    try (Weights weights = new Weights().add("w", 0f);
        Optimizer optimizer =
            new RmsProp(1e-3, 0.5, 1e-3, 0, 0.9, false, null, weights.parameters())) {
      weights.backward("w", 1f);
      optimizer.step();
      optimizer.groups().get(0).setMomentum(0);
      optimizer.step();
      float buffer = optimizer.state().tensors().get("w.momentum_buffer").toFloats()[0];
      assertThat(buffer).as("g / (√0.75 + eps)").isBetween(1.153f, 1.154f);
    }
  }
}
