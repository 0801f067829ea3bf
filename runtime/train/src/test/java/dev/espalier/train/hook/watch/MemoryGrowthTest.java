package dev.espalier.train.hook.watch;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.espalier.train.LogLines;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When growth of memory is told, and in what words. */
class MemoryGrowthTest {

  private final LogLines log = new LogLines("espalier");

  @AfterEach
  void leave() {
    log.close();
  }

  private List<String> told() {
    return log.at(Level.WARN);
  }

  @Test
  void memoryThatGrowsIsToldEachTimeItHasGrownByThatMuch() {
    MemoryGrowth growth = new MemoryGrowth(100);
    double[] seen = {500, 600, 550, 601, 650, 701, 702};
    for (int i = 0; i < seen.length; i++) {
      growth.look(i, 1, Map.of("memory", seen[i]));
    }
    assertThat(told())
        .containsExactly(
            "'memory' has grown from 500 to 601 MB after iteration 3",
            "'memory' has grown from 601 to 702 MB after iteration 6");
  }

  @Test
  void arraysThatComeAndGoAreNoGrowth() {
    MemoryGrowth growth = new MemoryGrowth(100);
    int[] seen = {10, 12, 14, 16, 10, 11, 12, 13, 13};
    for (int i = 0; i < seen.length; i++) {
      growth.look(i, seen[i], Map.of());
    }
    assertThat(told()).isEmpty();
    growth.look(9, 14, Map.of());
    growth.look(10, 15, Map.of());
    growth.look(11, 16, Map.of());
    growth.look(12, 17, Map.of());
    growth.look(13, 18, Map.of());
    assertThat(told()).as("once").hasSize(1);
    assertThat(told().get(0)).startsWith("more and more arrays outlive their iteration, 17 after");
  }
}
