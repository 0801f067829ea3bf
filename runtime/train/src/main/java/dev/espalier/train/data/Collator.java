package dev.espalier.train.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes batches of examples. */
final class Collator {

  private final HostBuffers buffers = new HostBuffers();

  /**
   * Returns the batch of some examples.
   *
   * @param skipped how many more there should have been
   * @param manager owns the batch's arrays
   * @throws IllegalArgumentException if the examples differ in their tensors, or in the type or
   *     shape of those that are stacked
   */
  Batch collate(List<Example> examples, int skipped, NDManager manager) {
    return new Batch(
        stackAll(examples, Example::inputs, "input", manager),
        stackAll(examples, Example::targets, "target", manager),
        fields(examples, manager),
        examples.stream().map(Example::meta).toList(),
        skipped);
  }

  private NDList stackAll(
      List<Example> examples,
      Function<Example, List<Tensor>> part,
      String what,
      NDManager manager) {
    NDList stacked = new NDList();
    int count = part.apply(examples.get(0)).size();
    for (int slot = 0; slot < count; slot++) {
      List<Tensor> column = new ArrayList<>(examples.size());
      for (Example example : examples) {
        List<Tensor> tensors = part.apply(example);
        if (tensors.size() != count) {
          throw new IllegalArgumentException(
              "the examples of a batch differ: one has %d %ss, another %d"
                  .formatted(count, what, tensors.size()));
        }
        column.add(tensors.get(slot));
      }
      stacked.add(stack(column, what + " " + slot, manager));
    }
    return stacked;
  }

  private Map<TensorKey, NDList> fields(List<Example> examples, NDManager manager) {
    Map<TensorKey, NDList> fields = new LinkedHashMap<>();
    for (TensorKey key : examples.get(0).fields().keySet()) {
      List<Tensor> column = new ArrayList<>(examples.size());
      for (Example example : examples) {
        Tensor tensor = example.fields().get(key);
        if (tensor == null || example.fields().size() != examples.get(0).fields().size()) {
          throw new IllegalArgumentException(
              "the examples of a batch differ: one has the fields %s, another %s"
                  .formatted(examples.get(0).fields().keySet(), example.fields().keySet()));
        }
        column.add(tensor);
      }
      fields.put(
          key,
          key instanceof StackedKey
              ? new NDList(stack(column, key.name(), manager))
              : each(column, key.name(), manager));
    }
    return fields;
  }

  private NDArray stack(List<Tensor> column, String what, NDManager manager) {
    Tensor first = column.get(0);
    for (Tensor tensor : column) {
      requireSameType(first, tensor, what);
      if (!Arrays.equals(first.shape(), tensor.shape())) {
        throw new IllegalArgumentException(
            "the examples of a batch differ: %s has shape %s in one, %s in another"
                .formatted(what, Arrays.toString(first.shape()), Arrays.toString(tensor.shape())));
      }
    }
    Shape stacked = new Shape(column.size()).addAll(new Shape(first.shape()));
    return buffers.copy(what, column, stacked, manager);
  }

  private NDList each(List<Tensor> column, String what, NDManager manager) {
    NDList list = new NDList();
    for (Tensor tensor : column) {
      requireSameType(column.get(0), tensor, what);
      list.add(buffers.copy(what, List.of(tensor), new Shape(tensor.shape()), manager));
    }
    return list;
  }

  private static void requireSameType(Tensor first, Tensor tensor, String what) {
    if (first.type() != tensor.type()) {
      throw new IllegalArgumentException(
          "the examples of a batch differ: %s has elements of %s in one, %s in another"
              .formatted(what, first.type(), tensor.type()));
    }
  }
}
