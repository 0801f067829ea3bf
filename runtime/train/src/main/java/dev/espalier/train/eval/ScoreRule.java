package dev.espalier.train.eval;

/** Which of two scores is better. */
public enum ScoreRule {
  /** The greater one. */
  GREATER,
  /** The smaller one. */
  LESS;

  /** Tells whether a score is strictly better than another. */
  public boolean isBetter(double score, double than) {
    return this == GREATER ? score > than : score < than;
  }

  /** Returns what every finite score is better than. */
  public double worst() {
    return this == GREATER ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /**
   * Returns the rule that the name of a metric tells, by mmcv's and mmpose's lists of names.
   *
   * @throws IllegalArgumentException if the name tells nothing
   */
  public static ScoreRule infer(String metric) {
    return ScoreNames.DEFAULT.infer(metric);
  }
}
