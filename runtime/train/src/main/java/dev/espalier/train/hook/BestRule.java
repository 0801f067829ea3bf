package dev.espalier.train.hook;

import dev.espalier.config.Suggestions;
import dev.espalier.train.eval.ScoreNames;
import dev.espalier.train.eval.ScoreRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which metrics are watched for their best values, and which values are better.
 *
 * @param metrics their names, where {@code auto} is the first one that was measured; none watches
 *     nothing
 * @param rules which values are better: one for all metrics, one for each, or none to know it from
 *     their names
 * @param names what names tell
 */
public record BestRule(List<String> metrics, List<ScoreRule> rules, ScoreNames names) {

  private static final String AUTO = "auto";

  /**
   * Copies the lists.
   *
   * @throws IllegalArgumentException if there are several rules, and not one for each metric; if
   *     there is none, and a name does not tell it
   */
  public BestRule {
    metrics = List.copyOf(metrics);
    rules = List.copyOf(rules);
    if (rules.isEmpty()) {
      metrics.stream().filter(metric -> !AUTO.equals(metric)).forEach(names::infer);
    }
    if (rules.size() > 1 && rules.size() != metrics.size()) {
      throw new IllegalArgumentException(
          "'rule' has %d values and 'save_best' has %d: give one rule for all metrics, or one for each"
              .formatted(rules.size(), metrics.size()));
    }
  }

  /**
   * Checks that the watched metrics will be measured.
   *
   * @param known the names of what is measured; empty if they are not known yet
   * @throws IllegalArgumentException if a watched metric is not among them, with the nearest names
   */
  public void requireAmong(List<String> known) {
    for (String metric : metrics) {
      if (!known.isEmpty() && !AUTO.equals(metric) && !known.contains(metric)) {
        List<String> near = Suggestions.nearest(metric, known);
        throw new IllegalArgumentException(
            "nothing measures '%s', only %s%s"
                .formatted(
                    metric,
                    String.join(", ", known),
                    near.isEmpty() ? "" : "; " + Suggestions.phrase(near)));
      }
    }
  }

  /**
   * Returns the rule of every watched metric.
   *
   * @param measured what an evaluation found, not empty
   * @throws IllegalArgumentException if a watched metric was not measured, or its rule is not known
   */
  Map<String, ScoreRule> in(Map<String, Double> measured) {
    Map<String, ScoreRule> watched = new LinkedHashMap<>();
    for (int i = 0; i < metrics.size(); i++) {
      String metric =
          AUTO.equals(metrics.get(i)) ? measured.keySet().iterator().next() : metrics.get(i);
      if (!measured.containsKey(metric)) {
        throw new IllegalArgumentException(
            "evaluation.save_best is '%s', but the metrics are %s"
                .formatted(metric, measured.keySet()));
      }
      watched.put(metric, rules.isEmpty() ? names.infer(metric) : rule(i));
    }
    return watched;
  }

  private ScoreRule rule(int index) {
    return rules.size() == 1 ? rules.get(0) : rules.get(index);
  }
}
