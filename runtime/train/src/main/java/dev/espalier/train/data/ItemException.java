package dev.espalier.train.data;

/** Signals that a dataset could not deliver an item. */
public final class ItemException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int index;

  /**
   * Creates an exception.
   *
   * @param index the item's index in its dataset
   * @param epoch the epoch that asked for it, from 0
   * @param cause what the dataset or a transform threw
   */
  ItemException(int index, int epoch, Throwable cause) {
    super(
        "item %d of the dataset could not be read (epoch %d): %s"
            .formatted(index, epoch + 1, cause.getMessage() == null ? cause : cause.getMessage()),
        cause);
    this.index = index;
  }

  /** Returns the item's index in its dataset. */
  public int index() {
    return index;
  }
}
