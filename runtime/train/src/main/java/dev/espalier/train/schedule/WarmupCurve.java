package dev.espalier.train.schedule;

/** How a learning rate rises to its regular value. */
public enum WarmupCurve {
  /** Stays at the ratio, then jumps. */
  CONSTANT,
  /** Rises by equal amounts. */
  LINEAR,
  /** Rises by equal factors. */
  EXP;

  /**
   * Returns the factor on the regular learning rate.
   *
   * @param fraction the part of the warm-up that is over, in [0, 1)
   * @param ratio the factor at the start, in (0, 1]
   */
  double factor(double fraction, double ratio) {
    return switch (this) {
      case CONSTANT -> ratio;
      case LINEAR -> 1 - (1 - fraction) * (1 - ratio);
      case EXP -> Math.pow(ratio, 1 - fraction);
    };
  }
}
