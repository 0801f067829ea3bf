package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PriorityTest {

  @Test
  void theNamedOnesAreThoseOfMmcvAndRiseInOrder() {
    assertThat(
            new Priority[] {
              Priority.VERY_HIGH,
              Priority.HIGH,
              Priority.ABOVE_NORMAL,
              Priority.NORMAL,
              Priority.LOW,
              Priority.VERY_LOW
            })
        .isSorted()
        .extracting(Priority::value)
        .containsExactly(10, 30, 40, 50, 70, 90);
  }

  @Test
  void anyNumberFromZeroToAHundredIsOne() {
    assertThat(new Priority(0)).isLessThan(Priority.VERY_HIGH);
    assertThat(new Priority(100)).isGreaterThan(Priority.VERY_LOW);
    assertThat(new Priority(50)).isEqualTo(Priority.NORMAL);
    assertThatThrownBy(() -> new Priority(101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a priority is between 0 and 100, given 101");
    assertThatThrownBy(() -> new Priority(-1)).hasMessageEndingWith("given -1");
  }
}
