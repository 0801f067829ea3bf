package dev.espalier.dsl.override;

import dev.espalier.config.Diagnostic;

/** Signals that a token cannot be read; never leaves the package. */
final class OverrideException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  OverrideException(Diagnostic diagnostic) {
    super(diagnostic.title());
    this.diagnostic = diagnostic;
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }

  /** Returns the exception with a note on how to mend the token. */
  OverrideException with(String note) {
    return new OverrideException(diagnostic.note(note));
  }
}
