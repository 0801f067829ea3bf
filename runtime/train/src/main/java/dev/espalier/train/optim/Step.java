package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;

/**
 * One step of one group, as a formula sees it.
 *
 * @param group whose learning rate, momentum and weight decay to use
 * @param count the number of the step, from 1
 * @param moments what was kept from the step before
 * @param constants keeps the formula's scalars
 */
record Step(ParameterGroup group, long count, Moments moments, Constants constants) {

  /**
   * Returns a scalar for the whole step, which nobody may change; a number given to an operation
   * would become a new array for every parameter.
   */
  NDArray constant(double value) {
    return constants.get(value);
  }

  /** Returns 1 − betaᵗ, by which a running mean that began at zero is too small. */
  double correction(double beta) {
    return 1 - Math.pow(beta, (double) count);
  }
}
