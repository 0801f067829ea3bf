package dev.espalier.train.schedule;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Half a cosine down to a target, again and again (Loshchilov and Hutter, 2017; mmcv's {@code
 * CosineRestartLrUpdaterHook}): target + weight · (base − target) · (1 + cos πp) / 2 at the part p
 * of the period.
 *
 * <p>One of {@code min_lr} and {@code min_lr_ratio} must be given.
 *
 * @param periods the lengths of the periods, in epochs or iterations, together those of the run
 * @param restartWeights the factor on the height of each period's cosine, one a period
 * @param minLr the target
 * @param minLrRatio the target as a part of the base learning rate
 * @param byEpoch whether the rate changes once an epoch; else at every iteration; where left out,
 *     as the run is counted
 * @param warmup how the rate rises at the start
 * @param warmupIters the length of the warm-up
 * @param warmupRatio the factor on the rate at the start, in (0, 1]
 * @param warmupByEpoch whether {@code warmup_iters} counts epochs
 */
@RegisterModule(name = {"CosineRestart", "cosine_restart"})
public record CosineRestartLr(
    @Range(min = 1) List<Integer> periods,
    @Default("[1.0]") List<Double> restartWeights,
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
  public CosineRestartLr {
    Refusal.of(oneTarget(minLr, minLrRatio));
    Refusal.of(onePeriodAWeight(periods, restartWeights));
    Refusal.of(warmsUp(warmup, warmupIters, warmupRatio));
    periods = List.copyOf(periods);
    restartWeights = List.copyOf(restartWeights);
  }

  @Check
  static @Nullable String oneTarget(@Nullable Double minLr, @Nullable Double minLrRatio) {
    return Target.problem("min_lr", minLr, minLrRatio);
  }

  @Check
  static @Nullable String onePeriodAWeight(List<Integer> periods, List<Double> restartWeights) {
    return periods.size() == restartWeights.size()
        ? null
        : "periods and restart_weights must be as many, given %d and %d"
            .formatted(periods.size(), restartWeights.size());
  }

  @Check
  static @Nullable String warmsUp(
      @Nullable WarmupCurve warmup, int warmupIters, double warmupRatio) {
    return Warmup.problem(warmup, warmupIters, warmupRatio);
  }

  @Override
  public double regular(double base, Progress progress) {
    long done = progress.done(byEpoch);
    long begin = 0;
    for (int i = 0; i < periods.size(); i++) {
      int period = periods.get(i);
      if (done < begin + period) {
        double part = (double) (done - begin) / period;
        return Annealing.cos(base, Target.of(base, minLr, minLrRatio), part, restartWeights.get(i));
      }
      begin += period;
    }
    throw new IllegalArgumentException(
        "the periods of CosineRestart end after %d %s, but the run has %d"
            .formatted(
                begin,
                progress.goesByEpoch(byEpoch) ? "epochs" : "iterations",
                progress.max(byEpoch)));
  }
}
