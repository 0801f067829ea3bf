package dev.espalier.train.data;

import ai.djl.ndarray.NDList;
import java.util.List;

/**
 * Several examples stacked along a new first dimension.
 *
 * @param inputs the model's inputs, each of shape (batch, …)
 * @param targets what the loss compares with, each of shape (batch, …); may be empty
 * @param metas the host side of each example, in batch order
 */
public record Batch(NDList inputs, NDList targets, List<Sample> metas) implements AutoCloseable {

  /** Copies the list of metas. */
  public Batch {
    metas = List.copyOf(metas);
  }

  /** Returns the number of examples. */
  public int size() {
    return metas.size();
  }

  /** Frees the arrays. */
  @Override
  public void close() {
    inputs.close();
    targets.close();
  }
}
