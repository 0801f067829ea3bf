package dev.espalier.train.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The learning rates and momenta that mmcv 1.6.2 used in recorded runs, from the same configs. */
class MmcvScheduleTest {

  static List<MmcvRun> runs() {
    return MmcvRun.all();
  }

  static List<MmcvRun> runsWithMomentum() {
    return MmcvRun.all().stream().filter(MmcvRun::changesMomentum).toList();
  }

  @ParameterizedTest
  @MethodSource("runs")
  void ratesAreThoseOfMmcv(MmcvRun run) {
    LrSchedule schedule = run.schedule();
    double[] bases = run.bases();
    for (int i = 0; i < run.iterations(); i++) {
      for (int group = 0; group < bases.length; group++) {
        double lr = schedule.forGroup(group, bases.length).lr(bases[group], run.at(i));
        near(lr, run.recordedLr(i, group), i, group);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("runsWithMomentum")
  void momentaAreThoseOfMmcv(MmcvRun run) {
    MomentumSchedule schedule = run.momentumSchedule();
    int groups = run.bases().length;
    for (int i = 0; i < run.iterations(); i++) {
      for (int group = 0; group < groups; group++) {
        double momentum = schedule.forGroup(group, groups).momentum(run.momentum(), run.at(i));
        near(momentum, run.recordedMomentum(i, group), i, group);
      }
    }
  }

  private static void near(double value, double recorded, int iteration, int group) {
    assertThat(value)
        .as("iteration %d, group %d", iteration, group)
        // The recording has 17 decimals.
        .isCloseTo(recorded, within(1e-17 + recorded * 1e-12));
  }

  @Test
  void allRunsAreHere() {
    assertThat(runs()).hasSize(50);
    assertThat(runsWithMomentum()).hasSize(8);
    assertThat(runs())
        .allSatisfy(
            run -> {
              assertThat(run.iterations()).isEqualTo(run.at(0).maxIters());
              assertThat(run.json().get("lr"))
                  .allSatisfy(row -> assertThat(row).hasSize(run.bases().length));
            });
    assertThat(runs().stream().mapToInt(run -> run.iterations() * run.bases().length).sum())
        .as("recorded rates")
        .isEqualTo(2291);
  }
}
