package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;

/** Ends the reading of a file that nests too deeply to be read; never leaves the front end. */
final class TooDeepException extends Exception {

  private static final long serialVersionUID = 1L;

  private final transient Diagnostic diagnostic;

  TooDeepException(Place place, int limit) {
    super("too deep", null, false, false);
    this.diagnostic =
        Diagnostic.error(
            "E0012", place, "lists and maps nest at most %d levels deep".formatted(limit));
  }

  Diagnostic diagnostic() {
    return diagnostic;
  }
}
