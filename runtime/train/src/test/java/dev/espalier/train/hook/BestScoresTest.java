package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.Map;
import org.junit.jupiter.api.Test;

class BestScoresTest {

  @Test
  void aResumedRunBeginsWithTheScoresItHad() {
    BestScores scores = new BestScores(Map.of("acc", 0.5));
    assertThat(scores.of("acc")).isEqualTo(0.5);
    assertThat(scores.of("EPE")).isNull();
  }

  @Test
  void aNewBestTakesThePlaceOfTheOld() {
    BestScores scores = new BestScores(Map.of("acc", 0.5));
    scores.set("acc", 0.7);
    assertThat(scores.all()).containsExactly(entry("acc", 0.7));
  }

  @Test
  void whatIsHandedOutIsACopy() {
    BestScores scores = new BestScores(Map.of());
    scores.all().put("acc", 1.0);
    assertThat(scores.all()).isEmpty();
  }
}
