package dev.espalier.cli;

/** Signals something a person can mend, with a message that says how. */
final class UserFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  UserFailure(String message) {
    super(message);
  }

  UserFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
