package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

/**
 * One step of one group, as a formula sees it.
 *
 * @param group whose learning rate, momentum and weight decay to use
 * @param count the number of the step, from 1
 * @param moments what was kept from the step before
 * @param manager makes arrays on the parameters' device
 */
record Step(ParameterGroup group, long count, Moments moments, NDManager manager) {

  /**
   * Returns a scalar for the whole step; a number given to an operation would become a new array
   * for every parameter.
   */
  NDArray constant(double value) {
    return manager.create(value);
  }

  /** Returns 1 − betaᵗ, by which a running mean that began at zero is too small. */
  double correction(double beta) {
    return 1 - Math.pow(beta, (double) count);
  }
}
