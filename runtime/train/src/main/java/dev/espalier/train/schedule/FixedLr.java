package dev.espalier.train.schedule;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/** The learning rate of the config throughout, after an optional warm-up. */
@RegisterModule(name = {"fixed", "Fixed"})
public final class FixedLr implements LrSchedule {

  private final Warmup warmup;

  /**
   * Creates a schedule.
   *
   * @param byEpoch accepted for the sake of mmcv's configs; nothing here depends on it
   * @param warmup how the rate rises at the start
   * @param warmupIters the length of the warm-up
   * @param warmupRatio the factor on the rate at the start, in (0, 1]
   * @param warmupByEpoch whether {@code warmup_iters} counts epochs
   */
  public FixedLr(
      @Default("true") boolean byEpoch,
      @Nullable WarmupCurve warmup,
      @Default("0") @Range(min = 0) int warmupIters,
      @Default("0.1") @Range(min = 0, max = 1) double warmupRatio,
      @Default("false") boolean warmupByEpoch) {
    this.warmup = new Warmup(warmup, warmupIters, warmupRatio, warmupByEpoch);
  }

  @Override
  public double lr(double base, Progress progress) {
    return warmup.apply(base, progress);
  }
}
