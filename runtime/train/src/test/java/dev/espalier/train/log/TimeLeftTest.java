package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TimeLeftTest {

  private final TimeLeft timeLeft = new TimeLeft();

  @Test
  void nothingIsKnownBeforeSomethingWasTimed() {
    assertThat(timeLeft.of(10)).isNaN();
  }

  @Test
  void anEvenPaceIsToldExactly() {
    for (int i = 0; i < 5; i++) {
      timeLeft.add(2);
      assertThat(timeLeft.of(10)).isCloseTo(20, within(1e-12));
    }
  }

  @Test
  void aSlowBeginningIsForgotten() {
    timeLeft.add(100);
    for (int i = 0; i < 60; i++) {
      timeLeft.add(1);
    }
    assertThat(timeLeft.of(1)).as("a mean over all would be 2.6").isBetween(1.0, 1.2);
  }
}
