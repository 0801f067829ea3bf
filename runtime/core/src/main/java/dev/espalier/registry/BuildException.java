package dev.espalier.registry;

/** Signals that a module could not be built, although its config is well-formed. */
public final class BuildException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the person who wrote the config. */
  public BuildException(String message) {
    super(message);
  }

  /** Creates an exception with a message and the failure that a constructor threw. */
  public BuildException(String message, Throwable cause) {
    super(message, cause);
  }
}
