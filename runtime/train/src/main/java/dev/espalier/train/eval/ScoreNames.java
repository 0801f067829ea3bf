package dev.espalier.train.eval;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the names of metrics tell of their rules, as in mmcv ({@code EvalHook._init_rule}).
 *
 * @param greater names, in lower case, of metrics whose greater values are better
 * @param less names, in lower case, of metrics whose smaller values are better
 */
public record ScoreNames(List<String> greater, List<String> less) {

  /** The names of mmcv and mmpose. */
  public static final ScoreNames DEFAULT =
      new ScoreNames(
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
              "pcp"),
          List.of("loss", "epe", "nme", "mpjpe"));

  /** Copies the lists. */
  public ScoreNames {
    greater = lower(greater);
    less = lower(less);
  }

  /** Returns these names, or those of a config in place of one list of them or both. */
  public ScoreNames or(@Nullable List<String> newGreater, @Nullable List<String> newLess) {
    return new ScoreNames(
        newGreater == null ? greater : newGreater, newLess == null ? less : newLess);
  }

  /**
   * Returns the rule of a metric, whatever the case of its name: by an exact match first, then by a
   * part of the name; greater before less.
   *
   * @throws IllegalArgumentException if the name tells nothing
   */
  public ScoreRule infer(String metric) {
    String name = metric.toLowerCase(Locale.ROOT);
    if (greater.contains(name)) {
      return ScoreRule.GREATER;
    } else if (less.contains(name)) {
      return ScoreRule.LESS;
    } else if (greater.stream().anyMatch(name::contains)) {
      return ScoreRule.GREATER;
    } else if (less.stream().anyMatch(name::contains)) {
      return ScoreRule.LESS;
    }
    throw new IllegalArgumentException(
        "cannot tell whether a greater '%s' is better; set 'rule' to 'greater' or 'less'; names of the first kind: %s, of the second: %s"
            .formatted(metric, greater, less));
  }

  private static List<String> lower(List<String> names) {
    return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
  }
}
