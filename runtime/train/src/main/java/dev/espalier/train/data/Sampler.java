package dev.espalier.train.data;

/** Decides in which order an epoch visits the items of a dataset. */
public interface Sampler {

  /** Returns the number of visits in an epoch. */
  int size();

  /**
   * Returns the indices of the items to visit, in order; a function of the epoch alone.
   *
   * @param epoch the epoch, from 0
   * @return a new array of {@link #size()} indices
   */
  int[] order(int epoch);
}
