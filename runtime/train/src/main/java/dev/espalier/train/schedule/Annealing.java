package dev.espalier.train.schedule;

/**
 * How one value goes over into another (mmcv's {@code annealing_cos}, {@code annealing_linear}).
 */
public enum Annealing {
  /** Along half a cosine: slowly at both ends. */
  COS,
  /** Along a straight line. */
  LINEAR;

  /**
   * Returns the value on the way.
   *
   * @param part how much of the way is done, in [0, 1]
   */
  double at(double from, double to, double part) {
    return this == COS ? cos(from, to, part, 1) : from + (to - from) * part;
  }

  /** Returns the value on the way along half a cosine of another height. */
  static double cos(double from, double to, double part, double weight) {
    return to + 0.5 * weight * (from - to) * (Math.cos(Math.PI * part) + 1);
  }
}
