package dev.espalier.train.schedule;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/**
 * The learning rate of the config throughout, after an optional warm-up (mmcv's {@code
 * FixedLrUpdaterHook}).
 *
 * @param byEpoch accepted for the sake of mmcv's configs; nothing here depends on it
 * @param warmup how the rate rises at the start
 * @param warmupIters the length of the warm-up
 * @param warmupRatio the factor on the rate at the start, in (0, 1]
 * @param warmupByEpoch whether {@code warmup_iters} counts epochs
 */
@RegisterModule(name = {"fixed", "Fixed"})
public record FixedLr(
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
  public FixedLr {
    Refusal.of(warmsUp(warmup, warmupIters, warmupRatio));
  }

  @Check
  static @Nullable String warmsUp(
      @Nullable WarmupCurve warmup, int warmupIters, double warmupRatio) {
    return Warmup.problem(warmup, warmupIters, warmupRatio);
  }

  @Override
  public double regular(double base, Progress progress) {
    return base;
  }
}
