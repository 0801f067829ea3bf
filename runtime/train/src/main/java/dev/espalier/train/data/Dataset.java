package dev.espalier.train.data;

import dev.espalier.registry.DefineRegistry;
import java.util.random.RandomGenerator;

/**
 * A map-style dataset: a fixed number of items, each reachable by its index.
 *
 * <p>Implementations are called from several loader threads at once.
 */
@DefineRegistry("dataset")
public interface Dataset {

  /** Returns the number of items. */
  int size();

  /**
   * Reads and transforms one item.
   *
   * @param index the item, in {@code [0, size())}
   * @param random the only source of chance; a function of seed, epoch and index, so that the same
   *     item of the same epoch is always augmented alike, whichever thread asks
   */
  Example get(int index, RandomGenerator random);

  /**
   * Returns what a person finds an item by, such as its file; empty where there is nothing to say
   * but the index.
   */
  default String describe(int index) {
    return "";
  }
}
