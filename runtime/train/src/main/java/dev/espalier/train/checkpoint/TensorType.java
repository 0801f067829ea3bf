package dev.espalier.train.checkpoint;

import ai.djl.ndarray.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * The element types of the safetensors format.
 *
 * <p>The order is the format's: a file holds its tensors by falling order of type, so that wide
 * elements come first and all are aligned.
 */
public enum TensorType {
  /** A byte that is 0 or 1. */
  BOOL(1, DataType.BOOLEAN),
  /** Unsigned, 8 bits. */
  U8(1, DataType.UINT8),
  /** Signed, 8 bits. */
  I8(1, DataType.INT8),
  /** Float of 8 bits, 5 of them exponent. */
  F8_E5M2(1, null),
  /** Float of 8 bits, 4 of them exponent. */
  F8_E4M3(1, null),
  /** Signed, 16 bits. */
  I16(2, DataType.INT16),
  /** Unsigned, 16 bits. */
  U16(2, DataType.UINT16),
  /** IEEE half precision. */
  F16(2, DataType.FLOAT16),
  /** The upper half of a float of 32 bits. */
  BF16(2, DataType.BFLOAT16),
  /** Signed, 32 bits. */
  I32(4, DataType.INT32),
  /** Unsigned, 32 bits. */
  U32(4, DataType.UINT32),
  /** IEEE single precision. */
  F32(4, DataType.FLOAT32),
  /** IEEE double precision. */
  F64(8, DataType.FLOAT64),
  /** Signed, 64 bits. */
  I64(8, DataType.INT64),
  /** Unsigned, 64 bits. */
  U64(8, DataType.UINT64);

  private final int bytes;
  private final @Nullable DataType engineType;

  TensorType(int bytes, @Nullable DataType engineType) {
    this.bytes = bytes;
    this.engineType = engineType;
  }

  /** Returns the size of one element in bytes. */
  public int bytes() {
    return bytes;
  }

  /**
   * Returns the engine's type of the same elements.
   *
   * @throws IllegalStateException if the engine has none
   */
  public DataType toEngine() {
    if (engineType == null) {
      throw new IllegalStateException("the engine has no arrays of type " + this);
    }
    return engineType;
  }

  /**
   * Returns the type of an engine's elements.
   *
   * @throws IllegalArgumentException if the format has none, as for strings
   */
  public static TensorType of(DataType engineType) {
    for (TensorType type : values()) {
      if (type.engineType == engineType) {
        return type;
      }
    }
    throw new IllegalArgumentException("a checkpoint cannot hold elements of type " + engineType);
  }
}
