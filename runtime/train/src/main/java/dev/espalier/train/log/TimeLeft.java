package dev.espalier.train.log;

/**
 * Guesses how long the rest of a run takes, from a moving average of the time of an iteration: of
 * the last ten log lines or so, so that a slow beginning is soon forgotten.
 */
final class TimeLeft {

  private static final double KEPT = 0.9; // of the weight of what is older, a line

  private double seconds;
  private double weight;

  /** Adds the mean time of the iterations of a line. */
  void add(double secondsPerIteration) {
    seconds = seconds * KEPT + secondsPerIteration * (1 - KEPT);
    weight = weight * KEPT + (1 - KEPT);
  }

  /** Returns how many seconds so many iterations take; NaN if nothing was added. */
  double of(long iterations) {
    return weight == 0 ? Double.NaN : seconds / weight * iterations;
  }

  /** Returns the weighted seconds of what was added. */
  double seconds() {
    return seconds;
  }

  /** Returns the weight of what was added. */
  double weight() {
    return weight;
  }

  /** Goes on from where another one was. */
  void restore(double newSeconds, double newWeight) {
    seconds = newSeconds;
    weight = newWeight;
  }
}
