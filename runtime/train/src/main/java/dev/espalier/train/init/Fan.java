package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;

/**
 * How many values of the input an element of the output comes from, and the other way round.
 *
 * @param in the number of inputs
 * @param out the number of outputs
 */
record Fan(long in, long out) {

  /**
   * Returns the numbers of a weight by its shape, as PyTorch does: outputs, inputs, kernel.
   *
   * @throws IllegalArgumentException if it has fewer than two dimensions
   */
  static Fan of(Layer layer, NDArray weight) {
    long[] shape = weight.getShape().getShape();
    if (shape.length < 2) {
      throw new IllegalArgumentException(
          "init_cfg: the weight of %s has %d dimension and so no fan; say by 'layer' which layers are meant"
              .formatted(layer, shape.length));
    }
    long kernel = 1;
    for (int i = 2; i < shape.length; i++) {
      kernel *= shape[i];
    }
    return new Fan(shape[1] * kernel, shape[0] * kernel);
  }

  long of(FanMode mode) {
    return mode == FanMode.FAN_IN ? in : out;
  }
}
