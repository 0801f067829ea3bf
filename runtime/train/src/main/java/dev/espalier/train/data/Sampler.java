package dev.espalier.train.data;

import dev.espalier.registry.DefineRegistry;

/**
 * Decides in which order an epoch visits the items of a dataset.
 *
 * <p>A resumed run asks for the epoch it stopped in and goes on at the batch it had come to; so a
 * sampler remembers nothing between calls. What depends on chance draws from a {@link
 * RandomStreams} of the context; what depends on earlier epochs computes them again, or reads what
 * a hook of its own has put into the checkpoint. Calls may come for any epoch, and for the same one
 * again.
 *
 * <p>A sampler that a config names gets from the context the {@link Dataset}, and the {@link
 * RandomStreams} of the run. Several processes share what one sampler visits by {@link Shard}.
 */
@DefineRegistry("sampler")
public interface Sampler {

  /** Returns the number of visits in an epoch, the same for all. */
  int size();

  /**
   * Returns the indices of the items to visit, in order; a function of the epoch alone.
   *
   * @param epoch the epoch, from 0
   * @return a new array of {@link #size()} indices
   */
  int[] order(int epoch);
}
