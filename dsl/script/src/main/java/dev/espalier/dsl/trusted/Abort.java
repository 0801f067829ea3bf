package dev.espalier.dsl.trusted;

import java.io.Serial;

/** Ends a file's run after its problem was reported. */
final class Abort extends RuntimeException {

  @Serial private static final long serialVersionUID = 1L;

  Abort() {
    super("a problem was reported", null, false, false);
  }
}
