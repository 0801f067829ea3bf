package dev.espalier.dsl.groovy;

/**
 * Ends the reading of an element or a statement, whose error was reported already; reading goes on
 * with the next one.
 */
final class Unreadable extends RuntimeException {

  private static final long serialVersionUID = 1;

  Unreadable() {
    super("reported already", null, false, false);
  }
}
