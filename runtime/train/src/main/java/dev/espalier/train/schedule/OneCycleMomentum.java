package dev.espalier.train.schedule;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A momentum that is low while the learning rate of {@link OneCycleLr} is high (Smith and Topin,
 * 2019; mmcv's {@code OneCycleMomentumUpdaterHook}).
 *
 * <p>It begins at {@code max_momentum}, whatever the optimizer was given.
 *
 * @param baseMomentum the lowest momentum: one for all parameter groups, or one for each
 * @param maxMomentum the momentum at the beginning and the end, likewise
 * @param pctStart the part of the run in which the momentum falls
 * @param annealStrategy how values go over into each other
 * @param threePhase whether the momentum rises in as long as it fell, and then stays
 * @param byEpoch must be false: the cycle goes by iterations
 * @param warmup how the momentum falls at the start
 * @param warmupIters the length of the warm-up, in iterations
 * @param warmupRatio what the momentum is divided by at the start, in (0, 1]
 */
@RegisterModule(name = {"OneCycle", "one_cycle"})
public record OneCycleMomentum(
    @Default("[0.85]") @OneOrMore List<Double> baseMomentum,
    @Default("[0.95]") @OneOrMore List<Double> maxMomentum,
    @Default("0.3") @Range(min = 0, max = 1) double pctStart,
    @Default("cos") Annealing annealStrategy,
    @Default("false") boolean threePhase,
    @Default("false") boolean byEpoch,
    @Nullable WarmupCurve warmup,
    @Default("0") @Range(min = 0) int warmupIters,
    @Default("0.9") @Range(min = 0, max = 1) double warmupRatio)
    implements WarmedUpMomentum {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if they do not go together
   */
  public OneCycleMomentum {
    Refusal.of(goesByIterations(byEpoch));
    Refusal.of(hasMomenta(baseMomentum, maxMomentum));
    Refusal.of(warmsUp(warmup, warmupIters, warmupRatio));
    baseMomentum = List.copyOf(baseMomentum);
    maxMomentum = List.copyOf(maxMomentum);
  }

  @Check
  static @Nullable String goesByIterations(boolean byEpoch) {
    return byEpoch ? "by_epoch must be false: the cycle goes by iterations" : null;
  }

  @Check
  static @Nullable String hasMomenta(List<Double> baseMomentum, List<Double> maxMomentum) {
    return baseMomentum.isEmpty() || maxMomentum.isEmpty()
        ? "base_momentum and max_momentum have a value at least"
        : null;
  }

  @Check
  static @Nullable String warmsUp(
      @Nullable WarmupCurve warmup, int warmupIters, double warmupRatio) {
    return Warmup.problem(warmup, warmupIters, warmupRatio);
  }

  /** Returns this schedule with the group's own momenta. */
  @Override
  public OneCycleMomentum forGroup(int group, int groups) {
    return new OneCycleMomentum(
        List.of(OfGroup.pick("base_momentum", baseMomentum, group, groups)),
        List.of(OfGroup.pick("max_momentum", maxMomentum, group, groups)),
        pctStart,
        annealStrategy,
        threePhase,
        byEpoch,
        warmup,
        warmupIters,
        warmupRatio);
  }

  @Override
  public double regular(double base, Progress progress) {
    double high = maxMomentum.get(0);
    Phases phases = new Phases((double) progress.maxIters(), pctStart, threePhase, annealStrategy);
    return phases.at(progress.iter(), high, baseMomentum.get(0), high);
  }
}
