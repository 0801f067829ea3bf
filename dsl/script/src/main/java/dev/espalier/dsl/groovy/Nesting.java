package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;

/** Keeps expressions from nesting deeper than the stack of who reads or evaluates them. */
final class Nesting {

  private final Cursor cursor;
  private final Reports reports;
  private final int limit;
  private boolean reported;
  private int depth;
  private int height;

  Nesting(Cursor cursor, Reports reports, int limit) {
    this.cursor = cursor;
    this.reports = reports;
    this.limit = limit;
  }

  /**
   * Goes into an expression.
   *
   * @throws Unreadable if it is too deep
   */
  void enter() {
    if (depth >= limit) {
      throw tooDeep();
    }
    depth++;
    height = 0;
  }

  int depth() {
    return depth;
  }

  /** Goes back to a depth, past everything that could not be read. */
  void back(int earlier) {
    depth = earlier;
    height = 0;
  }

  /** Leaves an expression. */
  void leave() {
    depth--;
  }

  /** Returns the height of the expression that was read last: how deep its parts nest. */
  int height() {
    return height;
  }

  /**
   * Sets the height of an expression by that of its highest part.
   *
   * @throws Unreadable if it is too high
   */
  void over(int part) {
    if (part >= limit) {
      throw tooDeep();
    }
    height = part + 1;
  }

  private Unreadable tooDeep() {
    // What holds it is too deep as well, and says nothing new.
    if (reported) {
      return new Unreadable();
    }
    reported = true;
    return reports.fail(
        Diagnostic.error(
            "E0012", cursor.here(), "expressions nest at most %d levels deep".formatted(limit)));
  }
}
