package dev.espalier.train.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Stacks examples into batches.
 *
 * <p>The way from the heap to the engine leads through direct memory, which the JVM frees only when
 * it collects garbage; so a collator keeps one buffer for each tensor of an example and uses it
 * again for every batch.
 */
final class Collator {

  private final List<ByteBuffer> buffers = new ArrayList<>();

  /**
   * Returns the batch of some examples.
   *
   * @param manager owns the batch's arrays
   * @throws IllegalArgumentException if the examples differ in the number or shape of their tensors
   */
  Batch collate(List<Example> examples, NDManager manager) {
    int inputs = examples.get(0).inputs().size();
    return new Batch(
        stack(examples, Example::inputs, "input", 0, manager),
        stack(examples, Example::targets, "target", inputs, manager),
        examples.stream().map(Example::meta).toList());
  }

  private NDList stack(
      List<Example> examples,
      Function<Example, List<Tensor>> part,
      String what,
      int firstBuffer,
      NDManager manager) {
    NDList stacked = new NDList();
    int count = part.apply(examples.get(0)).size();
    for (int slot = 0; slot < count; slot++) {
      List<Tensor> column = new ArrayList<>(examples.size());
      for (Example example : examples) {
        column.add(tensor(part.apply(example), slot, count, what));
      }
      stacked.add(stack(column, what + " " + slot, firstBuffer + slot, manager));
    }
    return stacked;
  }

  private static Tensor tensor(List<Tensor> tensors, int slot, int count, String what) {
    if (tensors.size() != count) {
      throw new IllegalArgumentException(
          "the examples of a batch differ: one has %d %ss, another %d"
              .formatted(count, what, tensors.size()));
    }
    return tensors.get(slot);
  }

  private NDArray stack(List<Tensor> column, String what, int slot, NDManager manager) {
    long[] shape = column.get(0).shape();
    ByteBuffer buffer = buffer(slot, column.size() * column.get(0).data().length);
    FloatBuffer floats = buffer.asFloatBuffer();
    for (Tensor tensor : column) {
      if (!Arrays.equals(shape, tensor.shape())) {
        throw new IllegalArgumentException(
            "the examples of a batch differ: %s has shape %s in one, %s in another"
                .formatted(what, Arrays.toString(shape), Arrays.toString(tensor.shape())));
      }
      floats.put(tensor.data());
    }
    Shape stacked = new Shape(column.size()).addAll(new Shape(shape));
    // The engine's array aliases the buffer, so the batch gets a copy that is its own.
    try (NDArray alias = manager.create(buffer, stacked, DataType.FLOAT32)) {
      return alias.duplicate();
    }
  }

  private ByteBuffer buffer(int slot, int floats) {
    int bytes = Math.multiplyExact(floats, Float.BYTES);
    while (buffers.size() <= slot) {
      buffers.add(ByteBuffer.allocateDirect(0));
    }
    if (buffers.get(slot).capacity() < bytes) {
      buffers.set(slot, ByteBuffer.allocateDirect(bytes).order(ByteOrder.nativeOrder()));
    }
    return buffers.get(slot).slice(0, bytes).order(ByteOrder.nativeOrder());
  }
}
