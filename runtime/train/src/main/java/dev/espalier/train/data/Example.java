package dev.espalier.train.data;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a dataset yields for one index: tensors to make batches of, and what stays on the host.
 *
 * @param inputs the model's inputs, each without the batch dimension
 * @param targets what the loss compares with, each without the batch dimension; may be empty
 * @param fields further tensors by name, for what is richer than a list: structures, and tensors
 *     whose shape differs from example to example; every example of a dataset has the same keys
 * @param meta everything that decoding and evaluation need of this item
 */
public record Example(
    List<Tensor> inputs, List<Tensor> targets, Map<TensorKey, Tensor> fields, Sample meta) {

  /** Copies lists and map. */
  public Example {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }

  /** Creates an example without further tensors. */
  public Example(List<Tensor> inputs, List<Tensor> targets, Sample meta) {
    this(inputs, targets, Map.of(), meta);
  }

  /** Returns a copy with one more tensor. */
  public Example with(TensorKey key, Tensor tensor) {
    Map<TensorKey, Tensor> more = new LinkedHashMap<>(fields);
    more.put(key, tensor);
    return new Example(inputs, targets, more, meta);
  }
}
