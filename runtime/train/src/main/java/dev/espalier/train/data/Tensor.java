package dev.espalier.train.data;

import java.util.Arrays;

/**
 * A dense array of floats in the Java heap, row-major, as a pipeline hands it to the loader.
 *
 * @param data the values; the array is not copied and must not be changed afterwards
 * @param shape the extent of each dimension; the product is the number of values
 */
@SuppressWarnings("ArrayRecordComponent") // on the hot path of the loader: no copies, no boxing
public record Tensor(float[] data, long... shape) {

  /**
   * Checks that data and shape agree.
   *
   * @throws IllegalArgumentException if the shape's product is not the number of values
   */
  public Tensor {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (size != data.length) {
      throw new IllegalArgumentException(
          "shape " + Arrays.toString(shape) + " needs " + size + " values, given " + data.length);
    }
  }
}
