package dev.espalier.train.schedule;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/**
 * Half a cosine from the base momentum to a target (mmcv's {@code
 * CosineAnnealingMomentumUpdaterHook}).
 *
 * <p>One of {@code min_momentum} and {@code min_momentum_ratio} must be given.
 *
 * @param minMomentum the target
 * @param minMomentumRatio the target as a part of the base momentum
 * @param byEpoch whether the momentum changes once an epoch; else at every iteration; where left
 *     out, as the run is counted
 * @param warmup how the momentum falls at the start
 * @param warmupIters the length of the warm-up, in iterations
 * @param warmupRatio what the momentum is divided by at the start, in (0, 1]
 */
@RegisterModule(name = {"CosineAnnealing", "cosine_annealing"})
public record CosineAnnealingMomentum(
    @Nullable Double minMomentum,
    @Nullable Double minMomentumRatio,
    @Nullable Boolean byEpoch,
    @Nullable WarmupCurve warmup,
    @Default("0") @Range(min = 0) int warmupIters,
    @Default("0.9") @Range(min = 0, max = 1) double warmupRatio)
    implements WarmedUpMomentum {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  public CosineAnnealingMomentum {
    Refusal.of(oneTarget(minMomentum, minMomentumRatio));
    Refusal.of(warmsUp(warmup, warmupIters, warmupRatio));
  }

  @Check
  static @Nullable String oneTarget(
      @Nullable Double minMomentum, @Nullable Double minMomentumRatio) {
    return Target.problem("min_momentum", minMomentum, minMomentumRatio);
  }

  @Check
  static @Nullable String warmsUp(
      @Nullable WarmupCurve warmup, int warmupIters, double warmupRatio) {
    return Warmup.problem(warmup, warmupIters, warmupRatio);
  }

  @Override
  public double regular(double base, Progress progress) {
    return Annealing.COS.at(
        base, Target.of(base, minMomentum, minMomentumRatio), progress.fraction(byEpoch));
  }
}
