package dev.espalier.train;

import dev.espalier.registry.Check;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Range;
import dev.espalier.train.eval.Metric;
import dev.espalier.train.eval.ScoreNames;
import dev.espalier.train.eval.ScoreRule;
import dev.espalier.train.hook.BestRule;
import dev.espalier.train.hook.EvalInterval;
import dev.espalier.train.hook.EvalPlan;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code evaluation}.
 *
 * @param metric what to measure: one metric or several, each a name or a map
 * @param interval the number of epochs or iterations between two evaluations
 * @param start the first epoch or iteration after which to evaluate; 0 evaluates before the
 *     training too; {@code interval} where it is left out
 * @param byEpoch whether {@code interval} and {@code start} count epochs; else iterations; where
 *     left out, as the run is counted
 * @param dynamicIntervals other intervals from some epoch or iteration on, by rising beginnings
 * @param saveBest the metric whose best checkpoint is kept, or several; {@code auto} for the first
 *     one measured
 * @param rule whether greater or smaller values are better: one for all, or one for each of {@code
 *     save_best}; known for the usual metrics
 * @param greaterKeys parts of the names of metrics whose greater values are better, in place of
 *     mmcv's list
 * @param lessKeys parts of the names of metrics whose smaller values are better, in place of mmcv's
 *     list
 */
@ConfigType
public record EvaluationConfig(
    @OneOrMore List<ModuleConfig<? extends Metric>> metric,
    @Default("1") @Range(min = 1) int interval,
    @Nullable @Range(min = 0) Integer start,
    @Nullable Boolean byEpoch,
    @Nullable List<EvalInterval> dynamicIntervals,
    @Nullable @OneOrMore List<String> saveBest,
    @Nullable @OneOrMore List<ScoreRule> rule,
    @Nullable List<String> greaterKeys,
    @Nullable List<String> lessKeys) {

  @Check
  static @Nullable String isEachRuleKnown(
      @Nullable List<String> saveBest,
      @Nullable List<ScoreRule> rule,
      @Nullable List<String> greaterKeys,
      @Nullable List<String> lessKeys) {
    try {
      best(saveBest, rule, ScoreNames.DEFAULT.or(greaterKeys, lessKeys));
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  @Check("dynamic_intervals must begin one after the other")
  static boolean isRising(@Nullable List<EvalInterval> dynamicIntervals) {
    List<Integer> from = later(dynamicIntervals).stream().map(EvalInterval::from).toList();
    return from.equals(from.stream().distinct().sorted().toList());
  }

  /** Returns when to evaluate in a run that is counted so. */
  EvalPlan plan(boolean usuallyByEpoch) {
    return new EvalPlan(
        interval,
        start == null ? interval : start,
        byEpoch == null ? usuallyByEpoch : byEpoch,
        later(dynamicIntervals));
  }

  /** Returns what to find the best scores of. */
  BestRule best() {
    return best(saveBest, rule, ScoreNames.DEFAULT.or(greaterKeys, lessKeys));
  }

  private static BestRule best(
      @Nullable List<String> metrics, @Nullable List<ScoreRule> rules, ScoreNames names) {
    return new BestRule(
        metrics == null ? List.of() : metrics, rules == null ? List.of() : rules, names);
  }

  private static List<EvalInterval> later(@Nullable List<EvalInterval> intervals) {
    return intervals == null ? List.of() : intervals;
  }
}
