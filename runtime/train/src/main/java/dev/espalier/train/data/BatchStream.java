package dev.espalier.train.data;

import ai.djl.ndarray.NDManager;
import java.util.NoSuchElementException;

/** The batches of one epoch, in order. Belongs to one thread; close it to stop the workers. */
public final class BatchStream implements AutoCloseable {

  private final BatchReader reader;
  private final Collator collator;

  BatchStream(BatchReader reader, Collator collator) {
    this.reader = reader;
    this.collator = collator;
  }

  /** Tells whether there is another batch. */
  public boolean hasNext() {
    return reader.hasNext();
  }

  /**
   * Returns the next batch.
   *
   * @param manager owns the batch's arrays, and gives the device
   * @throws ItemException if an item could not be read
   * @throws IllegalArgumentException if the examples do not fit together
   * @throws NoSuchElementException if there is none
   */
  public Batch next(NDManager manager) {
    if (!hasNext()) {
      throw new NoSuchElementException("the epoch has no more batches");
    }
    return collator.collate(reader.next(), manager);
  }

  @Override
  public void close() {
    reader.close();
  }
}
