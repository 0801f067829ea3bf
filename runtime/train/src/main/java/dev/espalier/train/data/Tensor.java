package dev.espalier.train.data;

import ai.djl.ndarray.types.DataType;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A dense array in the Java heap, row-major, as a pipeline hands it to the loader: of floats, or of
 * another type by one of the factories.
 *
 * <p>Arrays that are given are not copied and must not be changed afterwards; nor must those that
 * are returned.
 */
public final class Tensor {

  private final Elements elements;
  private final long[] shape;

  private Tensor(Elements elements, long[] shape) {
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (size != elements.length()) {
      throw new IllegalArgumentException(
          "shape %s needs %d values, given %d"
              .formatted(Arrays.toString(shape), size, elements.length()));
    }
    this.elements = elements;
    this.shape = shape;
  }

  /**
   * Creates a tensor of floats.
   *
   * @param data the values
   * @param shape the extent of each dimension; the product is the number of values
   * @throws IllegalArgumentException if the shape's product is not the number of values, as for the
   *     factories
   */
  public Tensor(float[] data, long... shape) {
    this(new Elements.Floats(data), shape);
  }

  /** Returns a tensor of double precision. */
  public static Tensor ofDoubles(double[] values, long... shape) {
    return new Tensor(new Elements.Doubles(values), shape);
  }

  /** Returns a tensor of 64-bit integers, as labels are. */
  public static Tensor ofLongs(long[] values, long... shape) {
    return new Tensor(new Elements.Longs(values), shape);
  }

  /** Returns a tensor of 32-bit integers. */
  public static Tensor ofInts(int[] values, long... shape) {
    return new Tensor(new Elements.Ints(values), shape);
  }

  /** Returns a tensor of unsigned bytes, as images are. */
  public static Tensor ofUnsignedBytes(byte[] values, long... shape) {
    return new Tensor(new Elements.Bytes(DataType.UINT8, values), shape);
  }

  /** Returns a tensor of truth values, as masks are; they are copied. */
  public static Tensor ofBooleans(boolean[] values, long... shape) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) (values[i] ? 1 : 0);
    }
    return new Tensor(new Elements.Bytes(DataType.BOOLEAN, bytes), shape);
  }

  /** Returns the type of the elements. */
  public DataType type() {
    return elements.type();
  }

  /** Returns the extent of each dimension. */
  public long[] shape() {
    return shape;
  }

  /** Returns the number of elements. */
  public int size() {
    return elements.length();
  }

  /**
   * Returns the elements of a tensor of floats.
   *
   * @throws IllegalStateException if they are of another type, as for {@link #longs} and others
   */
  public float[] data() {
    if (elements instanceof Elements.Floats floats) {
      return floats.values();
    }
    throw isNo("float");
  }

  /** Returns the elements of a tensor of doubles. */
  public double[] doubles() {
    if (elements instanceof Elements.Doubles doubles) {
      return doubles.values();
    }
    throw isNo("double");
  }

  /** Returns the elements of a tensor of 64-bit integers. */
  public long[] longs() {
    if (elements instanceof Elements.Longs longs) {
      return longs.values();
    }
    throw isNo("long");
  }

  /** Returns the elements of a tensor of 32-bit integers. */
  public int[] ints() {
    if (elements instanceof Elements.Ints ints) {
      return ints.values();
    }
    throw isNo("int");
  }

  /** Returns the elements of a tensor of unsigned bytes or of truth values, which are 0 and 1. */
  public byte[] bytes() {
    if (elements instanceof Elements.Bytes bytes) {
      return bytes.values();
    }
    throw isNo("byte");
  }

  void putInto(ByteBuffer buffer) {
    elements.putInto(buffer);
  }

  private IllegalStateException isNo(String asked) {
    return new IllegalStateException(
        "the tensor's elements are %s, asked for as %s".formatted(type(), asked));
  }

  @Override
  public String toString() {
    return type() + Arrays.toString(shape);
  }
}
