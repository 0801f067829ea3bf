package dev.espalier.train.pth;

import java.util.Arrays;

/** A tensor as it stands in a file: a view of a storage. Its elements are read when asked for. */
public final class PthTensor {

  /** PyTorch's own limit. */
  private static final int MOST_DIMENSIONS = 64;

  private static final long MOST_BYTES = Integer.MAX_VALUE - 8;

  private final Storage storage;
  private final long offset;
  private final long[] shape;
  private final long[] strides;
  private final long elements;

  PthTensor(Storage storage, long offset, long[] shape, long[] strides) {
    this.storage = storage;
    this.offset = offset;
    this.shape = shape;
    this.strides = strides;
    this.elements = check();
  }

  /** Checks that all elements lie within the storage; returns their number. */
  private long check() {
    boolean sane = shape.length == strides.length && shape.length <= MOST_DIMENSIONS && offset >= 0;
    long count = 1;
    long last = offset;
    try {
      for (int i = 0; sane && i < shape.length; i++) {
        sane = shape[i] >= 0 && strides[i] >= 0;
        count = Math.multiplyExact(count, shape[i]);
        last = Math.addExact(last, Math.multiplyExact(Math.max(0, shape[i] - 1), strides[i]));
      }
    } catch (ArithmeticException e) {
      throw new PthException(this + " is too large", e);
    }
    if (!sane || (count > 0 && last >= storage.elements())) {
      throw new PthException(
          "%s does not lie within its storage '%s' of %d elements"
              .formatted(this, storage.key(), storage.elements()));
    }
    if (count > MOST_BYTES / storage.type().bytes()) {
      throw new PthException(this + " is larger than 2 GiB");
    }
    return count;
  }

  /** Returns the type of the elements. */
  public ElementType type() {
    return storage.type();
  }

  /** Returns a copy of the extents of the dimensions; empty for a scalar. */
  public long[] shape() {
    return shape.clone();
  }

  /** Returns the number of elements. */
  public long elements() {
    return elements;
  }

  long bytes() {
    return elements * storage.type().bytes();
  }

  Storage storage() {
    return storage;
  }

  /** Returns where in the storage, in elements, the tensor begins. */
  long offset() {
    return offset;
  }

  /** Returns how many elements of the storage lie between its first and last one, both counted. */
  long span() {
    if (elements == 0) {
      return 0;
    }
    long span = 1;
    for (int i = 0; i < shape.length; i++) {
      span += (shape[i] - 1) * strides[i];
    }
    return span;
  }

  /** Tells whether the elements lie one after the other, in order. */
  boolean isContiguous() {
    long expected = 1;
    for (int i = shape.length - 1; i >= 0; i--) {
      if (shape[i] != 1 && strides[i] != expected) {
        return false;
      }
      expected *= shape[i];
    }
    return true;
  }

  /** Copies the elements, in order, out of the bytes of the span. */
  void gather(byte[] span, byte[] into) {
    if (elements > 0) {
      gather(span, into, 0, 0, 0);
    }
  }

  private int gather(byte[] span, byte[] into, int dimension, long from, int to) {
    int size = storage.type().bytes();
    if (dimension == shape.length) {
      System.arraycopy(span, Math.toIntExact(from * size), into, to, size);
      return to + size;
    }
    int next = to;
    for (long i = 0; i < shape[dimension]; i++) {
      next = gather(span, into, dimension + 1, from + i * strides[dimension], next);
    }
    return next;
  }

  @Override
  public String toString() {
    return "a tensor of shape %s, strides %s and offset %d"
        .formatted(Arrays.toString(shape), Arrays.toString(strides), offset);
  }
}
