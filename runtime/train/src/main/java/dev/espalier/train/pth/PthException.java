package dev.espalier.train.pth;

/** Signals that a PyTorch file is not what it should be, or holds what is not read. */
public final class PthException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PthException(String message) {
    super(message);
  }

  PthException(String message, Throwable cause) {
    super(message, cause);
  }
}
