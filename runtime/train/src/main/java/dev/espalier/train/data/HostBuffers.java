package dev.espalier.train.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way from the heap to the engine.
 *
 * <p>It leads through direct memory, which the JVM frees only when it collects garbage; so one
 * buffer is kept for each tensor of an example and used again for every batch.
 */
final class HostBuffers {

  private final Map<Object, ByteBuffer> buffers = new HashMap<>();

  /**
   * Returns an array of tensors of one type and size, one after the other.
   *
   * @param slot names the buffer to use
   * @param shape the array's shape
   * @param manager owns the array
   */
  NDArray copy(Object slot, List<Tensor> tensors, Shape shape, NDManager manager) {
    DataType type = tensors.get(0).type();
    long bytes = Math.multiplyExact(shape.size(), (long) type.getNumOfBytes());
    ByteBuffer buffer = buffer(slot, Math.toIntExact(bytes));
    for (Tensor tensor : tensors) {
      tensor.putInto(buffer);
    }
    buffer.flip();
    // The engine's array aliases the buffer, so the batch gets a copy that is its own.
    try (NDArray alias = manager.create(buffer, shape, type)) {
      return alias.duplicate();
    }
  }

  private ByteBuffer buffer(Object slot, int bytes) {
    ByteBuffer buffer = buffers.get(slot);
    if (buffer == null || buffer.capacity() < bytes) {
      // A size to spare, so that tensors of differing shapes do not ask for ever more of them.
      int size =
          Math.max(
              bytes,
              Math.min(Integer.MAX_VALUE / 2, Integer.highestOneBit(Math.max(1, bytes)) * 2));
      buffer = ByteBuffer.allocateDirect(size);
      buffers.put(slot, buffer);
    }
    return buffer.slice(0, bytes).order(ByteOrder.nativeOrder());
  }
}
