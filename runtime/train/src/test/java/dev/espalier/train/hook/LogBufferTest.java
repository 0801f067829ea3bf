package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import org.junit.jupiter.api.Test;

class LogBufferTest {

  private final LogBuffer buffer = new LogBuffer();

  @Test
  void aMeanCountsEverySampleAlike() {
    buffer.add("loss", 1, 3);
    buffer.add("loss", 5, 1);
    assertThat(buffer.means()).containsExactly(entry("loss", 2.0));
  }

  @Test
  void namesKeepTheOrderInWhichTheyCame() {
    buffer.add("time", 1, 1);
    buffer.add("acc", 1, 1);
    buffer.add("time", 3, 1);
    assertThat(buffer.means()).containsExactly(entry("time", 2.0), entry("acc", 1.0));
  }

  @Test
  void nothingIsLeftAfterClearing() {
    buffer.add("loss", 1, 1);
    buffer.clear();
    assertThat(buffer.means()).isEmpty();
    buffer.add("loss", 7, 2);
    assertThat(buffer.means()).containsExactly(entry("loss", 7.0));
  }

  @Test
  void aValueOfSomeIterationsIsTheMeanOfThose() {
    for (int i = 0; i < 10; i++) {
      buffer.add("loss", i, 4);
      if (i % 5 == 0) {
        buffer.add("grad_norm", i, 1);
      }
    }
    assertThat(buffer.means()).containsExactly(entry("loss", 4.5), entry("grad_norm", 2.5));
  }

  @Test
  void aValueThatWasNotAddedSinceTheLastLineIsNotInTheNext() {
    buffer.add("loss", 1, 1);
    buffer.add("rare", 100, 1);
    buffer.clear();
    buffer.add("loss", 2, 1);
    assertThat(buffer.means()).containsExactly(entry("loss", 2.0));
  }

  @Test
  void aMeanOverNoSamplesIsNoValue() {
    buffer.add("loss", Double.NaN, 0);
    assertThat(buffer.means()).isEmpty();
    buffer.add("loss", 3, 2);
    buffer.add("loss", 100, 0);
    assertThat(buffer.means()).containsExactly(entry("loss", 3.0));
  }

  @Test
  void aNegativeNumberOfSamplesIsAMistake() {
    assertThatThrownBy(() -> buffer.add("loss", 1, -1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'loss' cannot be a mean over -1 samples");
  }

  @Test
  void whatAnotherBufferGatheredGoesOnExactly() {
    buffer.add("loss", 0.1, 3);
    buffer.add("time", 0.7, 1);
    LogBuffer resumed = new LogBuffer();
    resumed.add("stale", 1, 1);
    resumed.restore(buffer.gathered());
    buffer.add("loss", 0.2, 3);
    resumed.add("loss", 0.2, 3);

    assertThat(resumed.means()).containsExactlyEntriesOf(buffer.means());
  }
}
