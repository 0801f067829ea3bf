package dev.espalier.dsl.lang;

import dev.espalier.config.Diagnostic;
import org.jspecify.annotations.Nullable;

/** Ends the evaluation of an expression; never leaves the evaluator. */
final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient @Nullable Diagnostic diagnostic;
  private final boolean fatal;

  private Failure(@Nullable Diagnostic diagnostic, boolean fatal) {
    super(diagnostic == null ? "reported before" : diagnostic.title(), null, false, false);
    this.diagnostic = diagnostic;
    this.fatal = fatal;
  }

  /** Returns the failure of one expression; the rest of the file may be evaluated. */
  static Failure of(Diagnostic diagnostic) {
    return new Failure(diagnostic, false);
  }

  /** Returns the failure of the whole file, because a limit is reached. */
  static Failure fatal(Diagnostic diagnostic) {
    return new Failure(diagnostic, true);
  }

  /** Returns the failure of something that depends on what failed before. */
  static Failure consequence() {
    return new Failure(null, false);
  }

  /** Returns what to report, or null if it has been reported. */
  @Nullable Diagnostic diagnostic() {
    return diagnostic;
  }

  boolean isFatal() {
    return fatal;
  }
}
