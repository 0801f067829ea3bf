package dev.espalier.train.schedule;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/**
 * A straight line from the base learning rate down to a target (mmcv's {@code
 * LinearAnnealingLrUpdaterHook}).
 *
 * <p>One of {@code min_lr} and {@code min_lr_ratio} must be given.
 *
 * @param minLr the target
 * @param minLrRatio the target as a part of the base learning rate
 * @param byEpoch whether the rate changes once an epoch; else at every iteration; where left out,
 *     as the run is counted
 * @param warmup how the rate rises at the start
 * @param warmupIters the length of the warm-up
 * @param warmupRatio the factor on the rate at the start, in (0, 1]
 * @param warmupByEpoch whether {@code warmup_iters} counts epochs
 */
@RegisterModule(name = {"LinearAnnealing", "linear_annealing"})
public record LinearAnnealingLr(
    @Nullable Double minLr,
    @Nullable Double minLrRatio,
    @Nullable Boolean byEpoch,
    @Nullable WarmupCurve warmup,
    @Default("0") @Range(min = 0) int warmupIters,
    @Default("0.1") @Range(min = 0, max = 1) double warmupRatio,
    @Default("false") boolean warmupByEpoch)
    implements WarmedUpLr {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  public LinearAnnealingLr {
    Refusal.of(oneTarget(minLr, minLrRatio));
    Refusal.of(warmsUp(warmup, warmupIters, warmupRatio));
  }

  @Check
  static @Nullable String oneTarget(@Nullable Double minLr, @Nullable Double minLrRatio) {
    return Target.problem("min_lr", minLr, minLrRatio);
  }

  @Check
  static @Nullable String warmsUp(
      @Nullable WarmupCurve warmup, int warmupIters, double warmupRatio) {
    return Warmup.problem(warmup, warmupIters, warmupRatio);
  }

  @Override
  public double regular(double base, Progress progress) {
    return Annealing.LINEAR.at(
        base, Target.of(base, minLr, minLrRatio), progress.fraction(byEpoch));
  }
}
