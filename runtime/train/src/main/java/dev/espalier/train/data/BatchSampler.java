package dev.espalier.train.data;

import dev.espalier.registry.DefineRegistry;

/**
 * Decides which visits of a {@link Sampler} make a batch together, for instance images of like
 * shapes.
 *
 * <p>What a sampler promises holds here too: the batches are a function of the epoch. One that a
 * config names gets from the context the {@link Sampler} and what {@link #BATCH_SIZE} and {@link
 * #DROP_LAST} name.
 */
@DefineRegistry("batch_sampler")
public interface BatchSampler {

  /** Names the number of items in a full batch, an {@code int} of the context. */
  String BATCH_SIZE = "batch_size";

  /** Names whether batches that are not full are left out, a {@code boolean} of the context. */
  String DROP_LAST = "drop_last";

  /** Returns the number of batches in an epoch, the same for all. */
  int batches();

  /**
   * Returns the indices of the items of each batch, in order.
   *
   * @param epoch the epoch, from 0
   * @return {@link #batches()} arrays, none of them empty
   */
  int[][] epoch(int epoch);
}
