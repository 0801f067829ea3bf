package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;
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
}
