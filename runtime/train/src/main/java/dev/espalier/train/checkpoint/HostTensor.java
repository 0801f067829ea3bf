package dev.espalier.train.checkpoint;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An immutable dense array in the Java heap, row-major and little-endian, as checkpoints hold it.
 *
 * <p>It never shares memory with an array of the engine: what is copied out stays as it was while
 * training goes on, and what is copied in may be forgotten at once.
 */
public final class HostTensor {

  private static final NDIndex EVERYTHING = new NDIndex("...");

  private final TensorType type;
  private final long[] shape;
  private final byte[] data;

  private HostTensor(TensorType type, long[] shape, byte[] data) {
    this.type = type;
    this.shape = shape;
    this.data = data;
  }

  /**
   * Returns a tensor of the given elements.
   *
   * @param data the elements, little-endian; not copied, and not to be changed afterwards
   * @throws IllegalArgumentException if the number of bytes is not what type and shape say
   */
  static HostTensor wrap(TensorType type, long[] shape, byte[] data) {
    long size = Arrays.stream(shape).reduce(type.bytes(), Math::multiplyExact);
    if (size != data.length) {
      throw new IllegalArgumentException(
          "%s%s takes %d bytes, given %d"
              .formatted(type, Arrays.toString(shape), size, data.length));
    }
    return new HostTensor(type, shape, data);
  }

  /** Copies an array of the engine, from whatever device. */
  public static HostTensor of(NDArray array) {
    TensorType type = TensorType.of(array.getDataType());
    try (NDScope copyOnHost = new NDScope()) {
      copyOnHost.suppressNotUsedWarning();
      ByteBuffer buffer = array.toByteBuffer();
      byte[] data = new byte[buffer.remaining()];
      buffer.get(data);
      return wrap(type, array.getShape().getShape(), data);
    }
  }

  /**
   * Returns a tensor of single-precision floats.
   *
   * @param values the elements, row-major; copied
   * @param shape the extent of each dimension
   * @throws IllegalArgumentException if the shape's product is not the number of values
   */
  public static HostTensor of(float[] values, long... shape) {
    ByteBuffer buffer =
        ByteBuffer.allocate(Math.multiplyExact(values.length, Float.BYTES))
            .order(ByteOrder.LITTLE_ENDIAN);
    buffer.asFloatBuffer().put(values);
    return wrap(TensorType.F32, shape.clone(), buffer.array());
  }

  /** Returns the type of the elements. */
  public TensorType type() {
    return type;
  }

  /** Returns a copy of the extents of the dimensions; empty for a scalar. */
  public long[] shape() {
    return shape.clone();
  }

  /** Returns the number of elements. */
  public long size() {
    return data.length / type.bytes();
  }

  /** Returns the elements, little-endian and read-only. */
  public ByteBuffer bytes() {
    return ByteBuffer.wrap(data).asReadOnlyBuffer().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Returns the elements themselves, little-endian, not to be changed. */
  byte[] data() {
    return data;
  }

  /**
   * Returns a copy of the elements as floats.
   *
   * @throws IllegalStateException if they are not of single precision
   */
  public float[] toFloats() {
    if (type != TensorType.F32) {
      throw new IllegalStateException("the tensor's elements are " + type + ", not F32");
    }
    float[] values = new float[data.length / Float.BYTES];
    bytes().asFloatBuffer().get(values);
    return values;
  }

  /**
   * Copies the tensor into a new array of the engine; elements that the engine has no arrays of, as
   * BF16 and I16, become wider without a loss.
   *
   * @param manager owns the array
   * @throws IllegalStateException if the engine has no elements that hold these
   */
  public NDArray toArray(NDManager manager) {
    HostTensor known = Widening.of(this);
    return manager.create(known.bytes(), new Shape(shape), known.type.toEngine());
  }

  /**
   * Copies the elements into an existing array of the engine, converting them to its type.
   *
   * <p>The array keeps its memory: DJL's {@code NDArray.set(Buffer)} would replace it, and whoever
   * shares it would go on with the old one.
   *
   * @throws IllegalArgumentException if the shapes differ
   */
  public void copyTo(NDArray target) {
    if (!Arrays.equals(shape, target.getShape().getShape())) {
      throw new IllegalArgumentException(
          "a tensor of shape %s does not fit an array of shape %s"
              .formatted(Arrays.toString(shape), target.getShape()));
    }
    try (NDArray source = toArray(target.getManager());
        NDArray converted = source.toType(target.getDataType(), true);
        NDArray memory = target.stopGradient()) {
      memory.set(EVERYTHING, converted);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HostTensor tensor
        && type == tensor.type
        && Arrays.equals(shape, tensor.shape)
        && Arrays.equals(data, tensor.data);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + Arrays.hashCode(shape)) + Arrays.hashCode(data);
  }

  @Override
  public String toString() {
    return type + Arrays.toString(shape);
  }
}
