package dev.espalier.train.hook;

/** A hook that decides what becomes of an iteration whose loss is infinite or not a number. */
public interface LossGuard extends Hook {

  /**
   * Called after the forward pass, before the backward pass. The iteration is skipped when this
   * returns: it is counted, and the optimizer does not see it.
   *
   * @param loss infinite or NaN
   * @throws RuntimeException to end the run
   */
  void lossIsNotFinite(Run run, double loss);
}
