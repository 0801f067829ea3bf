package dev.espalier.train.data;

/** Reads the examples of an epoch, one batch after the other. */
interface BatchReader extends AutoCloseable {

  /** Tells whether there is another batch. */
  boolean hasNext();

  /**
   * Returns the next batch's examples, in order.
   *
   * @throws ItemException if one of them cannot be read and is not skipped
   */
  ReadBatch next();

  /** Stops reading ahead. */
  @Override
  void close();
}
