package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.OneOrMore;
import dev.espalier.registry.Range;
import dev.espalier.train.eval.Metric;
import dev.espalier.train.eval.ScoreRule;
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
 * @param saveBest the metric whose best checkpoint is kept, or {@code auto} for the first one
 * @param rule whether greater or smaller values are better; known for the usual metrics
 */
@ConfigType
public record EvaluationConfig(
    @OneOrMore List<ModuleConfig<? extends Metric>> metric,
    @Default("1") @Range(min = 1) int interval,
    @Nullable @Range(min = 0) Integer start,
    @Nullable Boolean byEpoch,
    @Nullable String saveBest,
    @Nullable ScoreRule rule) {}
