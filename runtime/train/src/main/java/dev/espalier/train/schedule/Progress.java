package dev.espalier.train.schedule;

import org.jspecify.annotations.Nullable;

/**
 * How far training has come, at the start of an iteration.
 *
 * @param epoch the number of epochs completed
 * @param iter the number of iterations completed
 * @param maxEpochs the number of epochs the run will have
 * @param maxIters the number of iterations the run will have
 * @param itersPerEpoch the number of iterations of one epoch
 * @param byEpoch whether schedules that do not say go by epochs, as the run does; else by
 *     iterations
 */
public record Progress(
    int epoch, long iter, int maxEpochs, long maxIters, int itersPerEpoch, boolean byEpoch) {

  /** Creates the progress of a run by epochs. */
  public Progress(int epoch, long iter, int maxEpochs, long maxIters, int itersPerEpoch) {
    this(epoch, iter, maxEpochs, maxIters, itersPerEpoch, true);
  }

  /** Tells whether a schedule goes by epochs; null stands for the unit of the run. */
  public boolean goesByEpoch(@Nullable Boolean asked) {
    return asked == null ? byEpoch : asked;
  }

  /**
   * Returns the count that a schedule goes by: epochs or iterations completed.
   *
   * @param epochs whether it goes by epochs; null for the unit of the run
   */
  public long done(@Nullable Boolean epochs) {
    return goesByEpoch(epochs) ? epoch : iter;
  }

  /**
   * Returns how far that count goes: the number of epochs or iterations of the run.
   *
   * @param epochs whether it goes by epochs; null for the unit of the run
   */
  public long max(@Nullable Boolean epochs) {
    return goesByEpoch(epochs) ? maxEpochs : maxIters;
  }

  /** Returns the progress at the start of the run's last iteration. */
  public Progress last() {
    long lastIter = Math.max(0, maxIters - 1);
    return new Progress(
        (int) (lastIter / itersPerEpoch), lastIter, maxEpochs, maxIters, itersPerEpoch, byEpoch);
  }

  /** Returns the progress in the iterations from begin to end, as if they were a run. */
  Progress part(long begin, long end) {
    long inside = iter - begin;
    long length = end - begin;
    long epochs = (length + itersPerEpoch - 1) / itersPerEpoch;
    return new Progress(
        (int) (inside / itersPerEpoch), inside, (int) epochs, length, itersPerEpoch, byEpoch);
  }

  /**
   * Returns the part of the run that is completed, in [0, 1], by epochs or by iterations.
   *
   * @param epochs whether by epochs; null for the unit of the run
   */
  public double fraction(@Nullable Boolean epochs) {
    return goesByEpoch(epochs) ? (double) epoch / maxEpochs : (double) iter / maxIters;
  }
}
