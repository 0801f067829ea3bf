package dev.espalier.train.eval;

import java.util.List;
import java.util.Locale;

/** Which of two scores is better. */
public enum ScoreRule {
  /** The greater one. */
  GREATER,
  /** The smaller one. */
  LESS;

  private static final List<String> GREATER_KEYS =
      List.of(
          "acc",
          "top",
          "ar@",
          "auc",
          "precision",
          "map",
          "mdice",
          "miou",
          "ap",
          "ar",
          "pck",
          "pcp");
  private static final List<String> LESS_KEYS = List.of("loss", "epe", "nme", "mpjpe");

  /** Tells whether a score is strictly better than another. */
  public boolean isBetter(double score, double than) {
    return this == GREATER ? score > than : score < than;
  }

  /**
   * Returns the rule that the name of a metric tells, by mmcv's and mmpose's lists of names ({@code
   * EvalHook._init_rule}): an exact match first, then a part of the name; greater before less.
   *
   * @throws IllegalArgumentException if the name tells nothing
   */
  public static ScoreRule infer(String metric) {
    String name = metric.toLowerCase(Locale.ROOT);
    if (GREATER_KEYS.contains(name)) {
      return GREATER;
    } else if (LESS_KEYS.contains(name)) {
      return LESS;
    } else if (GREATER_KEYS.stream().anyMatch(name::contains)) {
      return GREATER;
    } else if (LESS_KEYS.stream().anyMatch(name::contains)) {
      return LESS;
    }
    throw new IllegalArgumentException(
        "cannot tell whether a greater '%s' is better; set evaluation.rule to 'greater' or 'less'"
            .formatted(metric));
  }
}
