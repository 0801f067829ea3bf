package dev.espalier.train.hook;

/**
 * How long a run is.
 *
 * @param byEpoch whether it is counted in epochs; else in iterations
 * @param max how many of them
 */
public record RunLength(boolean byEpoch, long max) {

  /** Returns the length of a run that counts epochs. */
  public static RunLength epochs(int max) {
    return new RunLength(true, max);
  }

  /** Returns the length of a run that counts iterations. */
  public static RunLength iterations(long max) {
    return new RunLength(false, max);
  }

  /**
   * Returns the number of epochs, the last of which may be cut short.
   *
   * @param itersPerEpoch the number of iterations in one
   */
  public int maxEpochs(int itersPerEpoch) {
    return Math.toIntExact(byEpoch ? max : (max + itersPerEpoch - 1) / itersPerEpoch);
  }

  /**
   * Returns the number of iterations.
   *
   * @param itersPerEpoch the number of iterations in an epoch
   */
  public long maxIters(int itersPerEpoch) {
    return byEpoch ? max * itersPerEpoch : max;
  }

  /** Returns what it counts, in the plural. */
  public String unit() {
    return byEpoch ? "epochs" : "iterations";
  }
}
