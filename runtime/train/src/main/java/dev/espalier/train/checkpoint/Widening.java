package dev.espalier.train.checkpoint;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Makes elements wider that the engine has no arrays of: DJL 0.36 has no way for bfloat16, integers
 * of 16 bits and wide unsigned ones into PyTorch, and given them does not throw but ends the
 * process.
 */
final class Widening {

  private Widening() {}

  /**
   * Returns a tensor of the same values in a type that the engine has.
   *
   * @throws IllegalStateException if it has none that holds them
   */
  static HostTensor of(HostTensor tensor) {
    int size = Math.toIntExact(tensor.size());
    ByteBuffer from = tensor.bytes();
    return switch (tensor.type()) {
      case I16, U16 -> {
        byte[] data = new byte[Math.multiplyExact(size, Integer.BYTES)];
        ByteBuffer wide = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
          short value = from.getShort();
          wide.putInt(tensor.type() == TensorType.I16 ? value : Short.toUnsignedInt(value));
        }
        yield HostTensor.wrap(TensorType.I32, tensor.shape(), data);
      }
      case BF16 -> {
        byte[] data = new byte[Math.multiplyExact(size, Float.BYTES)];
        ByteBuffer wide = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
          wide.putInt(from.getShort() << Short.SIZE);
        }
        yield HostTensor.wrap(TensorType.F32, tensor.shape(), data);
      }
      case U32 -> {
        byte[] data = new byte[Math.multiplyExact(size, Long.BYTES)];
        ByteBuffer wide = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < size; i++) {
          wide.putLong(Integer.toUnsignedLong(from.getInt()));
        }
        yield HostTensor.wrap(TensorType.I64, tensor.shape(), data);
      }
      case U64 -> throw new IllegalStateException("the engine has no arrays of type U64");
      default -> tensor;
    };
  }
}
