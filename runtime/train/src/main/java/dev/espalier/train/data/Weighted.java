package dev.espalier.train.data;

/** A dataset that knows how often its items should come, for a {@link WeightedSampler}. */
public interface Weighted {

  /**
   * Returns how often an item should come, relative to the others.
   *
   * @param index the item
   * @return a finite number, at least 0
   */
  double weight(int index);
}
