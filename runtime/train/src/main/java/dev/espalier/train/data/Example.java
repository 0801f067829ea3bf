package dev.espalier.train.data;

import java.util.List;

/**
 * What a dataset yields for one index: tensors to stack into a batch, and what stays on the host.
 *
 * @param inputs the model's inputs, each without the batch dimension
 * @param targets what the loss compares with, each without the batch dimension; may be empty
 * @param meta everything that decoding and evaluation need of this item
 */
public record Example(List<Tensor> inputs, List<Tensor> targets, Sample meta) {

  /** Copies the lists. */
  public Example {
    inputs = List.copyOf(inputs);
    targets = List.copyOf(targets);
  }
}
