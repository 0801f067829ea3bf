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

  /** Returns the part of the run that is completed, in [0, 1], by epochs or by iterations. */
  public double fraction(boolean byEpoch) {
    return byEpoch ? (double) epoch / maxEpochs : (double) iter / maxIters;
  }
}
