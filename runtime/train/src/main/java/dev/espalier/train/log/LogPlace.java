package dev.espalier.train.log;

/**
 * Where in a run something is logged.
 *
 * @param byEpoch whether it is told by the epoch and the iteration in it; else by the iteration of
 *     the run
 * @param epoch the epoch, from 1
 * @param iter the iteration in the epoch or in the run, from 1; for validation the number of
 *     batches
 * @param max the number of iterations of the epoch or of the run; for validation of batches
 * @param step the number of iterations of training completed, with the current one
 */
public record LogPlace(boolean byEpoch, int epoch, long iter, long max, long step) {

  /** Tells whether the last iteration of an epoch is done. */
  public boolean isEndOfEpoch() {
    return byEpoch && iter == max;
  }
}
