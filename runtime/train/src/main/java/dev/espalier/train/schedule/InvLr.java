package dev.espalier.train.schedule;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/**
 * An inverse power of the progress: base · (1 + gamma · progress)^(−power) (mmcv's {@code
 * InvLrUpdaterHook}).
 *
 * @param gamma how fast the rate falls
 * @param power the exponent
 * @param byEpoch whether the rate changes once an epoch; else at every iteration; where left out,
 *     as the run is counted
 * @param warmup how the rate rises at the start
 * @param warmupIters the length of the warm-up
 * @param warmupRatio the factor on the rate at the start, in (0, 1]
 * @param warmupByEpoch whether {@code warmup_iters} counts epochs
 */
@RegisterModule(name = {"inv", "Inv"})
public record InvLr(
    @Range(min = 0) double gamma,
    @Default("1.0") double power,
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
  public InvLr {
    Refusal.of(warmsUp(warmup, warmupIters, warmupRatio));
  }

  @Check
  static @Nullable String warmsUp(
      @Nullable WarmupCurve warmup, int warmupIters, double warmupRatio) {
    return Warmup.problem(warmup, warmupIters, warmupRatio);
  }

  @Override
  public double regular(double base, Progress progress) {
    return base * Math.pow(1 + gamma * progress.done(byEpoch), -power);
  }
}
