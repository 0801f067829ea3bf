package dev.espalier.train.data;

import java.util.random.RandomGenerator;

/**
 * Reads single items of one epoch; called from any thread.
 *
 * @param dataset the items
 * @param random what the transforms draw from
 * @param epoch the epoch, from 0
 */
record ItemReader(Dataset dataset, RandomStreams random, int epoch) {

  /**
   * Reads an item.
   *
   * @throws ItemException if the dataset throws an exception; errors of the JVM pass through
   */
  Example read(int index) {
    RandomGenerator draws = random.generator(RandomStreams.Stream.ITEM, epoch, index);
    try {
      return dataset.get(index, draws);
    } catch (RuntimeException e) {
      throw new ItemException(index, epoch, e);
    }
  }
}
