package dev.espalier.train.data;

import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;

/** The elements of a {@link Tensor}, of one type. */
sealed interface Elements {

  DataType type();

  int length();

  /** Appends the elements in the buffer's byte order. */
  void putInto(ByteBuffer buffer);

  /** Single precision. */
  @SuppressWarnings("ArrayRecordComponent") // on the hot path of the loader: no copies, no boxing
  record Floats(float[] values) implements Elements {

    @Override
    public DataType type() {
      return DataType.FLOAT32;
    }

    @Override
    public int length() {
      return values.length;
    }

    @Override
    public void putInto(ByteBuffer buffer) {
      buffer.asFloatBuffer().put(values);
      buffer.position(buffer.position() + values.length * Float.BYTES);
    }
  }

  /** Double precision. */
  @SuppressWarnings("ArrayRecordComponent")
  record Doubles(double[] values) implements Elements {

    @Override
    public DataType type() {
      return DataType.FLOAT64;
    }

    @Override
    public int length() {
      return values.length;
    }

    @Override
    public void putInto(ByteBuffer buffer) {
      buffer.asDoubleBuffer().put(values);
      buffer.position(buffer.position() + values.length * Double.BYTES);
    }
  }

  /** Signed, 64 bits. */
  @SuppressWarnings("ArrayRecordComponent")
  record Longs(long[] values) implements Elements {

    @Override
    public DataType type() {
      return DataType.INT64;
    }

    @Override
    public int length() {
      return values.length;
    }

    @Override
    public void putInto(ByteBuffer buffer) {
      buffer.asLongBuffer().put(values);
      buffer.position(buffer.position() + values.length * Long.BYTES);
    }
  }

  /** Signed, 32 bits. */
  @SuppressWarnings("ArrayRecordComponent")
  record Ints(int[] values) implements Elements {

    @Override
    public DataType type() {
      return DataType.INT32;
    }

    @Override
    public int length() {
      return values.length;
    }

    @Override
    public void putInto(ByteBuffer buffer) {
      buffer.asIntBuffer().put(values);
      buffer.position(buffer.position() + values.length * Integer.BYTES);
    }
  }

  /** A byte each: unsigned, or 0 and 1. */
  @SuppressWarnings("ArrayRecordComponent")
  record Bytes(DataType type, byte[] values) implements Elements {

    @Override
    public int length() {
      return values.length;
    }

    @Override
    public void putInto(ByteBuffer buffer) {
      buffer.put(values);
    }
  }
}
