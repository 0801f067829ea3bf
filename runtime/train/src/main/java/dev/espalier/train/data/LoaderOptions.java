package dev.espalier.train.data;

/**
 * How a {@link DataLoader} makes batches.
 *
 * @param batchSize the number of items in a batch, at least 1
 * @param workers the number of threads that read items ahead; 0 reads them in the calling thread
 * @param dropLast whether to leave out a last batch that is not full
 */
public record LoaderOptions(int batchSize, int workers, boolean dropLast) {

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the batch is empty or the number of workers negative
   */
  public LoaderOptions {
    if (batchSize < 1) {
      throw new IllegalArgumentException("a batch takes at least 1 item, given " + batchSize);
    }
    if (workers < 0) {
      throw new IllegalArgumentException("the number of workers is 0 or more, given " + workers);
    }
  }

  /** Returns the number of batches that a number of items makes. */
  int batches(int items) {
    return dropLast ? items / batchSize : (items + batchSize - 1) / batchSize;
  }
}
