package dev.espalier.train.data;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Several examples together.
 *
 * @param inputs the model's inputs, each of shape (batch, …)
 * @param targets what the loss compares with, each of shape (batch, …); may be empty
 * @param fields the further tensors of the examples: a list of one array for a {@link StackedKey},
 *     of one array an example for a {@link RaggedKey}
 * @param metas the host side of each example, in batch order
 * @param skipped how many examples are missing, since they could not be read
 */
public record Batch(
    NDList inputs, NDList targets, Map<TensorKey, NDList> fields, List<Sample> metas, int skipped)
    implements AutoCloseable {

  /** Copies map and list. */
  public Batch {
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    metas = List.copyOf(metas);
  }

  /** Creates a batch without further tensors. */
  public Batch(NDList inputs, NDList targets, List<Sample> metas) {
    this(inputs, targets, Map.of(), metas, 0);
  }

  /** Returns the number of examples. */
  public int size() {
    return metas.size();
  }

  /**
   * Returns the array of a stacked tensor, of shape (batch, …).
   *
   * @throws IllegalStateException if the examples have none of that key
   */
  public NDArray get(StackedKey key) {
    return find(key).singletonOrThrow();
  }

  /**
   * Returns the arrays of a tensor of differing shapes, one an example, in batch order.
   *
   * @throws IllegalStateException if the examples have none of that key
   */
  public NDList get(RaggedKey key) {
    return find(key);
  }

  private NDList find(TensorKey key) {
    NDList found = fields.get(key);
    if (found == null) {
      throw new IllegalStateException(
          "the batch has no %s; it has %s".formatted(key, fields.keySet()));
    }
    return found;
  }

  /** Frees the arrays. */
  @Override
  public void close() {
    inputs.close();
    targets.close();
    fields.values().forEach(NDList::close);
  }
}
