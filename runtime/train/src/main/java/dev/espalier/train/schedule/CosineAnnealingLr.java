package dev.espalier.train.schedule;

import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/**
 * Half a cosine from the base learning rate down to a target: target + (base − target) · (1 + cos
 * πp) / 2 at the part p of the run (Loshchilov and Hutter, 2017, without restarts).
 */
@RegisterModule(name = {"CosineAnnealing", "cosine_annealing"})
public final class CosineAnnealingLr implements LrSchedule {

  private final @Nullable Double minLr;
  private final @Nullable Double minLrRatio;
  private final boolean byEpoch;
  private final Warmup warmup;

  /**
   * Creates a schedule; one of {@code min_lr} and {@code min_lr_ratio} must be given.
   *
   * @param minLr the target
   * @param minLrRatio the target as a part of the base learning rate
   * @param byEpoch whether the rate changes once an epoch; else at every iteration
   * @param warmup how the rate rises at the start
   * @param warmupIters the length of the warm-up
   * @param warmupRatio the factor on the rate at the start, in (0, 1]
   * @param warmupByEpoch whether {@code warmup_iters} counts epochs
   * @throws IllegalArgumentException if both or neither of the targets are given
   */
  public CosineAnnealingLr(
      @Nullable Double minLr,
      @Nullable Double minLrRatio,
      @Default("true") boolean byEpoch,
      @Nullable WarmupCurve warmup,
      @Default("0") @Range(min = 0) int warmupIters,
      @Default("0.1") @Range(min = 0, max = 1) double warmupRatio,
      @Default("false") boolean warmupByEpoch) {
    if ((minLr == null) == (minLrRatio == null)) {
      throw new IllegalArgumentException(
          "CosineAnnealing takes one of min_lr and min_lr_ratio, given "
              + (minLr == null ? "neither" : "both"));
    }
    this.minLr = minLr;
    this.minLrRatio = minLrRatio;
    this.byEpoch = byEpoch;
    this.warmup = new Warmup(warmup, warmupIters, warmupRatio, warmupByEpoch);
  }

  @Override
  public double lr(double base, Progress progress) {
    double target = target(base);
    double cosine = Math.cos(Math.PI * progress.fraction(byEpoch));
    return warmup.apply(target + 0.5 * (base - target) * (cosine + 1), progress);
  }

  private double target(double base) {
    if (minLr != null) {
      return minLr;
    }
    return minLrRatio == null ? 0 : base * minLrRatio;
  }
}
