package dev.espalier.train.checkpoint;

/** Signals that a checkpoint could not be written, found, read or applied; names the file. */
public final class CheckpointException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the person who runs the training. */
  public CheckpointException(String message) {
    super(message);
  }

  /** Creates an exception with a message and the failure behind it. */
  public CheckpointException(String message, Throwable cause) {
    super(message, cause);
  }
}
