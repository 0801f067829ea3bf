package dev.espalier.train.schedule;

import dev.espalier.config.ConfigNode;
import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/**
 * A momentum that drops by a factor: base · gamma^(number of drops), not below a floor (mmcv's
 * {@code StepMomentumUpdaterHook}).
 */
@RegisterModule(name = {"step", "Step"})
public final class StepMomentum implements MomentumSchedule {

  private final Milestones step;
  private final double gamma;
  private final double floor;
  private final @Nullable Boolean byEpoch;
  private final Warmup warmup;

  /**
   * Creates a schedule.
   *
   * @param step an int for a drop every so many epochs, or a list of ints for a drop at each of
   *     them; {@code 3} and {@code [3]} differ
   * @param gamma the factor of each drop
   * @param minMomentum the smallest momentum
   * @param byEpoch whether {@code step} counts epochs; else iterations; where left out, as the run
   *     is counted
   * @param warmup how the momentum falls at the start
   * @param warmupIters the length of the warm-up, in iterations
   * @param warmupRatio what the momentum is divided by at the start, in (0, 1]
   * @throws IllegalArgumentException if {@code step} is anything else
   */
  public StepMomentum(
      ConfigNode step,
      @Default("0.5") double gamma,
      @Nullable Double minMomentum,
      @Nullable Boolean byEpoch,
      @Nullable WarmupCurve warmup,
      @Default("0") @Range(min = 0) int warmupIters,
      @Default("0.9") @Range(min = 0, max = 1) double warmupRatio) {
    this.step = Milestones.of(step);
    this.gamma = gamma;
    this.floor = minMomentum == null ? Double.NEGATIVE_INFINITY : minMomentum;
    this.byEpoch = byEpoch;
    this.warmup = new Warmup(warmup, warmupIters, warmupRatio, false);
  }

  @Check
  static @Nullable String drops(ConfigNode step) {
    return Milestones.problem(step);
  }

  @Check
  static @Nullable String warmsUp(
      @Nullable WarmupCurve warmup, int warmupIters, double warmupRatio) {
    return Warmup.problem(warmup, warmupIters, warmupRatio);
  }

  @Override
  public double momentum(double base, Progress progress) {
    double drops = (double) step.passed(progress.done(byEpoch));
    return Math.max(base * Math.pow(gamma, drops), floor) / warmup.factor(progress);
  }
}
