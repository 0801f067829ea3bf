package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LossScalerTest {

  private final LossScaler scaler = new LossScaler(new LossScale(8, 2, 0.5, 3));

  private List<Double> steps(boolean... overflowed) {
    List<Double> scales = new ArrayList<>();
    for (boolean each : overflowed) {
      scaler.update(each);
      scales.add(scaler.scale());
    }
    return scales;
  }

  @Test
  void theFactorGrowsAfterEveryFewStepsAndNotOnlyOnce() {
    assertThat(steps(false, false, false, false, false, false, false))
        .containsExactly(8.0, 8.0, 16.0, 16.0, 16.0, 32.0, 32.0);
  }

  @Test
  void anOverflowMakesItSmallerAndBeginsToCountAnew() {
    assertThat(steps(false, false, true, false, false, false, true, true))
        .containsExactly(8.0, 8.0, 4.0, 4.0, 4.0, 8.0, 4.0, 2.0);
  }

  @Test
  void itGoesOnFromWhatWasSaved() {
    steps(false, false, false, false, false);
    LossScaler other = new LossScaler(new LossScale(8, 2, 0.5, 3));
    other.load(scaler.save());

    assertThat(other.scale()).isEqualTo(16);
    other.update(false);
    assertThat(other.scale()).as("the third step since it grew").isEqualTo(32);
  }
}
