package dev.espalier.train.data;

import ai.djl.ndarray.NDManager;
import java.util.NoSuchElementException;

/** The batches of one epoch, in order. Belongs to one thread; close it to stop the workers. */
public final class BatchStream implements AutoCloseable {

  private final BatchReader reader;
  private final Collator collator;
  private final SkippedItems skipped;

  BatchStream(BatchReader reader, Collator collator, SkippedItems skipped) {
    this.reader = reader;
    this.collator = collator;
    this.skipped = skipped;
  }

  /** Tells whether there is another batch. */
  public boolean hasNext() {
    return reader.hasNext();
  }

  /**
   * Returns the next batch.
   *
   * @param manager owns the batch's arrays, and gives the device
   * @throws ItemException if an item could not be read and is not skipped, or none of the batch
   *     could
   * @throws IllegalArgumentException if the examples do not fit together
   * @throws NoSuchElementException if there is none
   */
  public Batch next(NDManager manager) {
    if (!hasNext()) {
      throw new NoSuchElementException("the epoch has no more batches");
    }
    ReadBatch batch = reader.next();
    skipped.add(batch.failures());
    return collator.collate(batch.examples(), batch.failures().size(), manager);
  }

  /** Returns how many items were skipped so far, since they could not be read. */
  public int skipped() {
    return skipped.count();
  }

  /** Stops the workers, and logs how many items were skipped. */
  @Override
  public void close() {
    reader.close();
    skipped.tell();
  }
}
