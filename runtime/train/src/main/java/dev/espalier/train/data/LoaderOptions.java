package dev.espalier.train.data;

/**
 * How a {@link DataLoader} makes batches.
 *
 * @param batchSize the number of items in a batch, at least 1
 * @param workers the number of threads that read items ahead; 0 reads them in the calling thread
 * @param dropLast whether to leave out a last batch that is not full
 * @param ahead the number of batches that workers read ahead, at least 1
 * @param onError what becomes of an item that cannot be read
 */
public record LoaderOptions(
    int batchSize, int workers, boolean dropLast, int ahead, OnError onError) {

  /** The number of batches that workers read ahead where nothing else is said. */
  public static final int DEFAULT_AHEAD = 2;

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if the batch is empty, the number of workers negative or
   *     nothing read ahead
   */
  public LoaderOptions {
    if (batchSize < 1) {
      throw new IllegalArgumentException("a batch takes at least 1 item, given " + batchSize);
    }
    if (workers < 0) {
      throw new IllegalArgumentException("the number of workers is 0 or more, given " + workers);
    }
    if (ahead < 1) {
      throw new IllegalArgumentException("workers read at least 1 batch ahead, given " + ahead);
    }
  }

  /** Creates options whose loader fails at an item that cannot be read. */
  public LoaderOptions(int batchSize, int workers, boolean dropLast) {
    this(batchSize, workers, dropLast, DEFAULT_AHEAD, OnError.FAIL);
  }
}
