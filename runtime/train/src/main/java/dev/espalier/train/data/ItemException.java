package dev.espalier.train.data;

/** Signals that a dataset could not deliver an item. */
public final class ItemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int index;

  /**
   * Creates an exception.
   *
   * @param what the item: its index, its dataset and what it is found by
   * @param index the item's index in its dataset
   * @param epoch the epoch that asked for it, from 0
   * @param cause what the dataset or a transform threw
   */
  ItemException(String what, int index, int epoch, Throwable cause) {
    super(
        "%s could not be read (epoch %d): %s"
            .formatted(what, epoch + 1, cause.getMessage() == null ? cause : cause.getMessage()),
        cause);
    this.index = index;
  }

  /**
   * Creates an exception for a batch of which no item could be read.
   *
   * @param first the failure of the first one
   * @param items their number
   */
  ItemException(ItemException first, int items) {
    super("no item of a batch of %d is left: %s".formatted(items, first.getMessage()), first);
    this.index = first.index();
  }

  /** Returns the item's index in its dataset. */
  public int index() {
    return index;
  }

  /**
   * Tells whether the item itself is at fault, rather than the program or a person who stops it.
   */
  boolean isSkippable() {
    return getCause() instanceof RuntimeException && !Thread.currentThread().isInterrupted();
  }
}
