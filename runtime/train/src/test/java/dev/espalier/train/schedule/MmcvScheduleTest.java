package dev.espalier.train.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The learning rates that mmcv 1.6.2 used in recorded runs, for the policies there are here. */
class MmcvScheduleTest {

  static List<MmcvRun> runs() {
    return MmcvRun.all();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void ratesAreThoseOfMmcv(MmcvRun run) {
    LrSchedule schedule = run.schedule();
    double[] bases = run.bases();
    for (int i = 0; i < run.iterations(); i++) {
      for (int group = 0; group < bases.length; group++) {
        double recorded = run.recorded(i, group);
        assertThat(schedule.lr(bases[group], run.at(i)))
            .as("iteration %d, group %d", i, group)
            // The recording has 17 decimals.
            .isCloseTo(recorded, within(1e-17 + recorded * 1e-12));
      }
    }
  }

  @Test
  void allRunsOfThesePoliciesAreHere() {
    assertThat(runs()).hasSize(18);
  }
}
