package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;

/** What every optimizer does with gradients. */
final class Gradients {

  private static final NDIndex EVERYTHING = new NDIndex("...");

  private Gradients() {}

  /** Overwrites all gradients with zeros; multiplying by zero would keep a NaN. */
  static void zero(TrainableParameters parameters) {
    if (parameters.byName().isEmpty()) {
      return;
    }
    try (NDScope scope = new NDScope()) {
      scope.suppressNotUsedWarning();
      NDArray zero = manager(parameters).create(0f);
      ParameterPass.over(parameters, (piece, weight, gradient) -> gradient.set(EVERYTHING, zero));
    }
  }

  /** Returns the manager of the first parameter, to make constants on the parameters' device. */
  static NDManager manager(TrainableParameters parameters) {
    return parameters.byName().values().iterator().next().getArray().getManager();
  }
}
