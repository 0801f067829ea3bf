package dev.espalier.train.data;

import java.util.stream.IntStream;

/**
 * Visits every item once, by index.
 *
 * @param size the number of items
 */
public record SequentialSampler(int size) implements Sampler {

  @Override
  public int[] order(int epoch) {
    return IntStream.range(0, size).toArray();
  }
}
