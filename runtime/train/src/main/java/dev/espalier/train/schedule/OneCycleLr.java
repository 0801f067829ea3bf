package dev.espalier.train.schedule;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One cycle up to a high learning rate and down to a very low one (Smith and Topin, 2019; mmcv's
 * {@code OneCycleLrUpdaterHook} and PyTorch's {@code OneCycleLR}).
 *
 * <p>It begins at max_lr / div_factor, whatever the optimizer was given.
 *
 * @param maxLr the highest rate: one for all parameter groups, or one for each
 * @param totalSteps the length of the cycle, not below that of the run; that of the run where it is
 *     left out
 * @param pctStart the part of the cycle in which the rate rises
 * @param annealStrategy how rates go over into each other
 * @param divFactor the highest rate over that of the beginning, above 0
 * @param finalDivFactor the rate of the beginning over that of the end, above 0
 * @param threePhase whether the rate falls to that of the beginning in as long as it rose, and then
 *     to that of the end; else it falls at once
 * @param byEpoch must be false: the cycle goes by iterations
 * @param warmup how the rate rises at the start
 * @param warmupIters the length of the warm-up
 * @param warmupRatio the factor on the rate at the start, in (0, 1]
 * @param warmupByEpoch whether {@code warmup_iters} counts epochs
 */
@RegisterModule(name = {"OneCycle", "one_cycle"})
public record OneCycleLr(
    @OneOrMore List<Double> maxLr,
    @Nullable @Range(min = 1) Integer totalSteps,
    @Default("0.3") @Range(min = 0, max = 1) double pctStart,
    @Default("cos") Annealing annealStrategy,
    @Default("25.0") double divFactor,
    @Default("1e4") double finalDivFactor,
    @Default("false") boolean threePhase,
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
  public OneCycleLr {
    Refusal.of(goesByIterations(byEpoch));
    Refusal.of(divides(maxLr, divFactor, finalDivFactor));
    Refusal.of(warmsUp(warmup, warmupIters, warmupRatio));
    maxLr = List.copyOf(maxLr);
  }

  @Check
  static @Nullable String goesByIterations(boolean byEpoch) {
    return byEpoch ? "by_epoch must be false: the cycle goes by iterations" : null;
  }

  @Check
  static @Nullable String divides(List<Double> maxLr, double divFactor, double finalDivFactor) {
    if (maxLr.isEmpty()) {
      return "max_lr is empty";
    }
    return divFactor > 0 && finalDivFactor > 0
        ? null
        : "div_factor and final_div_factor must be above 0, given %s and %s"
            .formatted(divFactor, finalDivFactor);
  }

  @Check
  static @Nullable String warmsUp(
      @Nullable WarmupCurve warmup, int warmupIters, double warmupRatio) {
    return Warmup.problem(warmup, warmupIters, warmupRatio);
  }

  /** Returns this schedule with the group's own {@code max_lr}. */
  @Override
  public OneCycleLr forGroup(int group, int groups) {
    return new OneCycleLr(
        List.of(OfGroup.pick("max_lr", maxLr, group, groups)),
        totalSteps,
        pctStart,
        annealStrategy,
        divFactor,
        finalDivFactor,
        threePhase,
        byEpoch,
        warmup,
        warmupIters,
        warmupRatio,
        warmupByEpoch);
  }

  @Override
  public double regular(double base, Progress progress) {
    if (totalSteps != null && totalSteps < progress.maxIters()) {
      throw new IllegalArgumentException(
          "total_steps of OneCycle is %d, but the run has %d iterations"
              .formatted(totalSteps, progress.maxIters()));
    }
    double steps = totalSteps == null ? (double) progress.maxIters() : totalSteps;
    double high = maxLr.get(0);
    double first = high / divFactor;
    double last = first / finalDivFactor;
    Phases phases = new Phases(steps, pctStart, threePhase, annealStrategy);
    return phases.at(progress.iter(), first, high, last);
  }
}
