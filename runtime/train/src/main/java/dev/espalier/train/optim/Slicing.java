package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;

/**
 * Cuts large arrays along their first dimension into views that a processor's cache holds.
 *
 * <p>A formula is a dozen passes over a parameter, its gradient and its moments. Over the whole of
 * a large parameter each pass goes to main memory; over a piece all but the first stay in the
 * cache. How an array is cut follows from its shape alone.
 */
final class Slicing {

  /** How many scalars a piece has at most, if its rows are not longer: 256 KiB of floats. */
  static final long PIECE = 1 << 16;

  private Slicing() {}

  /** Returns views of an array, from its beginning to its end; the array itself if it is small. */
  static NDList cut(NDArray array) {
    Shape shape = array.getShape();
    if (array.size() <= PIECE || shape.dimension() == 0 || shape.get(0) == 1) {
      return new NDList(array);
    }
    long rows = shape.get(0);
    long each = Math.max(1, PIECE / (array.size() / rows));
    long[] starts = new long[(int) ((rows - 1) / each)];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = (i + 1) * each;
    }
    return starts.length == 0 ? new NDList(array) : array.split(starts);
  }
}
