package dev.espalier.train.schedule;

/**
 * How far training has come, at the start of an iteration.
 *
 * @param epoch the number of epochs completed
 * @param iter the number of iterations completed
 * @param maxEpochs the number of epochs the run will have
 * @param maxIters the number of iterations the run will have
 * @param itersPerEpoch the number of iterations of one epoch
 */
public record Progress(int epoch, long iter, int maxEpochs, long maxIters, int itersPerEpoch) {

  /** Returns the count that a schedule goes by: epochs or iterations completed. */
  public long done(boolean byEpoch) {
    return byEpoch ? epoch : iter;
  }

  /** Returns how far that count goes: the number of epochs or iterations of the run. */
  public long max(boolean byEpoch) {
    return byEpoch ? maxEpochs : maxIters;
  }

  /** Returns the progress at the start of the run's last iteration. */
  public Progress last() {
    long lastIter = Math.max(0, maxIters - 1);
    return new Progress(
        (int) (lastIter / itersPerEpoch), lastIter, maxEpochs, maxIters, itersPerEpoch);
  }

  /** Returns the progress in the iterations from begin to end, as if they were a run. */
  Progress part(long begin, long end) {
    long inside = iter - begin;
    long length = end - begin;
    long epochs = (length + itersPerEpoch - 1) / itersPerEpoch;
    return new Progress(
        (int) (inside / itersPerEpoch), inside, (int) epochs, length, itersPerEpoch);
  }

  /** Returns the part of the run that is completed, in [0, 1], by epochs or by iterations. */
  public double fraction(boolean byEpoch) {
    return byEpoch ? (double) epoch / maxEpochs : (double) iter / maxIters;
  }
}
