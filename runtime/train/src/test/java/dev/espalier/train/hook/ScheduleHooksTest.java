package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.train.optim.ParameterGroup;
import dev.espalier.train.schedule.Annealing;
import dev.espalier.train.schedule.CosineRestartLr;
import dev.espalier.train.schedule.CyclicLr;
import dev.espalier.train.schedule.LinearAnnealingMomentum;
import dev.espalier.train.schedule.OneCycleLr;
import dev.espalier.train.schedule.WarmupCurve;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleHooksTest {

  @TempDir Path workDir;

  private final ParameterGroup first = BareRun.group(0.1, 0.9);
  private final ParameterGroup second = BareRun.group(0.01, 0.8);

  @Test
  void everyGroupHasItsOwnRate() {
    Run run = BareRun.in(workDir, first, second);
    LrUpdaterHook hook = new LrUpdaterHook(oneCycle(List.of(0.5, 0.25), null));

    hook.beforeRun(run);
    hook.beforeTrainIter(run);

    assertThat(first.lr()).isCloseTo(0.02, within(1e-15));
    assertThat(second.lr()).isCloseTo(0.01, within(1e-15));
    assertThat(first.initialLr()).isEqualTo(0.1);
  }

  @Test
  void oneValueIsForAllGroupsAndSeveralAreForAsMany() {
    Run run = BareRun.in(workDir, first, second);
    LrUpdaterHook one = new LrUpdaterHook(oneCycle(List.of(0.5), null));
    LrUpdaterHook three = new LrUpdaterHook(oneCycle(List.of(0.5, 0.25, 0.1), null));

    one.beforeRun(run);
    one.beforeTrainIter(run);

    assertThat(first.lr()).isEqualTo(second.lr()).isCloseTo(0.02, within(1e-15));
    assertThatThrownBy(() -> three.beforeRun(run))
        .hasMessage("max_lr has 3 values for 2 parameter groups");
  }

  @Test
  void aScheduleThatIsTooShortFailsBeforeTheFirstIteration() {
    Run run = BareRun.in(workDir, first);

    assertThatThrownBy(
            () ->
                new LrUpdaterHook(
                        new CosineRestartLr(
                            List.of(5, 14),
                            List.of(1.0, 1.0),
                            0.0,
                            null,
                            false,
                            null,
                            0,
                            0.1,
                            false))
                    .beforeRun(run))
        .hasMessage("the periods of CosineRestart end after 19 iterations, but the run has 20");
    assertThatThrownBy(() -> new LrUpdaterHook(oneCycle(List.of(0.5), 19)).beforeRun(run))
        .hasMessage("total_steps of OneCycle is 19, but the run has 20 iterations");
    assertThatThrownBy(
            () ->
                new LrUpdaterHook(
                        new CyclicLr(
                            List.of(10.0), 21, 0.4, Annealing.COS, 1, false, null, 0, 0.1, false))
                    .beforeRun(run))
        .hasMessage("cyclic_times is 21, but the run has 20 iterations");
  }

  @Test
  void momentumGoesFromEachGroupsOwn() {
    Run run = BareRun.in(workDir, first, second);
    MomentumUpdaterHook hook = new MomentumUpdaterHook(line(0.5, null, 0.9));
    for (int i = 0; i < 10; i++) {
      run.state().endTrainIter();
    }

    hook.beforeRun(run);
    hook.beforeTrainIter(run);

    assertThat(first.momentum()).isCloseTo(0.7, within(1e-15));
    assertThat(second.momentum()).isCloseTo(0.65, within(1e-15));
    assertThat(first.initialMomentum()).isEqualTo(0.9);
  }

  @Test
  void aMomentumOfOneOrMoreIsRefusedWhereMmcvGoesOn() {
    Run run = BareRun.in(workDir, first);
    MomentumUpdaterHook hook = new MomentumUpdaterHook(line(0.5, WarmupCurve.CONSTANT, 0.5));

    hook.beforeRun(run);

    assertThatThrownBy(() -> hook.beforeTrainIter(run))
        .hasMessageStartingWith("momentum_config gives a momentum of 1.8 at iteration 0;");
    assertThat(first.momentum()).isEqualTo(0.9);
  }

  @Test
  void momentumNeedsAnOptimizerThatHasIt() {
    Run run = BareRun.in(workDir, BareRun.group(0.1, 0));
    MomentumUpdaterHook hook = new MomentumUpdaterHook(line(0.5, null, 0.9));

    assertThatThrownBy(() -> hook.beforeRun(run))
        .hasMessageStartingWith("momentum_config needs an optimizer with a momentum");
  }

  @Test
  void theRateIsSetBeforeTheMomentumAndBothBeforeTheStep() {
    assertThat(new LrUpdaterHook(oneCycle(List.of(0.5), null)).priority())
        .isLessThan(new MomentumUpdaterHook(line(0.5, null, 0.9)).priority());
    assertThat(new MomentumUpdaterHook(line(0.5, null, 0.9)).priority())
        .isLessThan(Priority.ABOVE_NORMAL);
  }

  private static OneCycleLr oneCycle(List<Double> maxLr, @Nullable Integer totalSteps) {
    return new OneCycleLr(
        maxLr, totalSteps, 0.3, Annealing.COS, 25, 1e4, false, false, null, 0, 0.1, false);
  }

  private static LinearAnnealingMomentum line(
      double target, @Nullable WarmupCurve warmup, double ratio) {
    return new LinearAnnealingMomentum(target, null, false, warmup, 5, ratio);
  }
}
