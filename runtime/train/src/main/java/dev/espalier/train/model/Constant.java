package dev.espalier.train.model;

import ai.djl.ndarray.NDArray;

/**
 * Makes numbers that may take part in what is differentiated.
 *
 * <p>DJL 0.36 makes {@code array.mul(0.5)}, and every other operation on an array and a number,
 * from a temporary array over Java's memory, which the garbage collector may free before the
 * backward pass reads it: the gradient is then multiplied by whatever stands there. A constant of
 * this class is in the engine's own memory, which the engine keeps as long as it needs it.
 */
public final class Constant {

  private Constant() {}

  /**
   * Returns a scalar of an array's type, in its manager.
   *
   * @param array what it is to be computed with
   * @param value the number
   */
  public static NDArray like(NDArray array, double value) {
    try (NDArray temporary = array.getManager().create(value)) {
      return temporary.toType(array.getDataType(), true);
    }
  }
}
