package dev.espalier.train.schedule;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A learning rate that rises and falls several times in a run (mmcv's {@code CyclicLrUpdaterHook};
 * Smith, 2017).
 *
 * @param targetRatio the factors on the base learning rate at the top and at the end of a cycle;
 *     one number t stands for (t, t / 100000)
 * @param cyclicTimes the number of cycles in the run
 * @param stepRatioUp the part of a cycle that leads to the first factor, in [0, 1)
 * @param annealStrategy how values go over into each other
 * @param gamma the factor on the height of each further cycle, in (0, 1]
 * @param byEpoch must be false: the cycle goes by iterations
 * @param warmup how the rate rises at the start
 * @param warmupIters the length of the warm-up
 * @param warmupRatio the factor on the rate at the start, in (0, 1]
 * @param warmupByEpoch whether {@code warmup_iters} counts epochs
 */
@RegisterModule(name = {"cyclic", "Cyclic"})
public record CyclicLr(
    @Default("[10.0, 1e-4]") @OneOrMore List<Double> targetRatio,
    @Default("1") @Range(min = 1) int cyclicTimes,
    @Default("0.4") @Range(min = 0, max = 1) double stepRatioUp,
    @Default("cos") Annealing annealStrategy,
    @Default("1.0") @Range(min = 0, max = 1) double gamma,
    @Default("false") boolean byEpoch,
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
  public CyclicLr {
    Refusal.of(goesByIterations(byEpoch));
    Refusal.of(makesACycle(targetRatio, stepRatioUp, gamma));
    Refusal.of(warmsUp(warmup, warmupIters, warmupRatio));
    targetRatio = List.copyOf(targetRatio);
  }

  @Check
  static @Nullable String goesByIterations(boolean byEpoch) {
    return byEpoch ? "by_epoch must be false: the cycle goes by iterations" : null;
  }

  @Check
  static @Nullable String makesACycle(List<Double> targetRatio, double stepRatioUp, double gamma) {
    return Cycle.problem(targetRatio, stepRatioUp, gamma);
  }

  @Check
  static @Nullable String warmsUp(
      @Nullable WarmupCurve warmup, int warmupIters, double warmupRatio) {
    return Warmup.problem(warmup, warmupIters, warmupRatio);
  }

  @Override
  public double regular(double base, Progress progress) {
    Cycle cycle = new Cycle(targetRatio, cyclicTimes, stepRatioUp, annealStrategy, gamma);
    return cycle.at(base, progress);
  }
}
