package dev.espalier.train.data;

import java.util.Arrays;

/**
 * Batches of visits that follow each other.
 *
 * @param sampler the visits
 * @param size the number of items in a full batch
 * @param dropLast whether to leave out a last batch that is not full
 */
record ConsecutiveBatches(Sampler sampler, int size, boolean dropLast) implements BatchSampler {

  @Override
  public int batches() {
    int visits = sampler.size();
    return dropLast ? visits / size : (int) (((long) visits + size - 1) / size);
  }

  @Override
  public int[][] epoch(int epoch) {
    int[] order = sampler.order(epoch);
    if (order.length != sampler.size()) {
      throw new IllegalStateException(
          "%s announced %d visits and made %d in epoch %d"
              .formatted(
                  sampler.getClass().getSimpleName(), sampler.size(), order.length, epoch + 1));
    }
    int[][] batches = new int[batches()][];
    for (int i = 0; i < batches.length; i++) {
      int start = i * size;
      batches[i] = Arrays.copyOfRange(order, start, start + Math.min(size, order.length - start));
    }
    return batches;
  }
}
