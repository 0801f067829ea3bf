package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.dsl.lang.KeyStyle;

/** Reports what a file may not contain; reading goes on, so that all of it is found. */
final class Reports {

  /** So many errors of one file are reported at most: who has more mends these first. */
  static final int MOST = 100;

  private final Problems problems;
  private final int before;

  Reports(Problems problems) {
    this.problems = problems;
    this.before = problems.errorCount();
  }

  /** Returns the number of errors reported so far. */
  int count() {
    return problems.errorCount() - before;
  }

  /** Tells whether enough errors were reported to stop reading. */
  boolean enough() {
    return count() >= MOST;
  }

  /** Reports an error, and ends the reading of the element or the statement that holds it. */
  Unreadable fail(Diagnostic error) {
    add(error);
    return new Unreadable();
  }

  /** Reports an error, unless there are enough; reading goes on behind it. */
  void add(Diagnostic error) {
    if (!enough()) {
      problems.add(error);
    }
  }

  /**
   * Reports a construct of Groovy that the config language does not have.
   *
   * @param construct its name, as the start of a sentence
   * @param instead what to write instead
   */
  void refuse(Place place, String construct, String instead) {
    add(
        Diagnostic.error("E0011", place, construct + " not part of the config language")
            .note(instead));
  }

  /** Reports what Groovy reads otherwise, or not at all. */
  void misread(Place place, String title, String instead) {
    add(Diagnostic.error("E0010", place, title).label(instead));
  }

  /** Reports a line that does nothing. */
  void idle(Place place, String instead) {
    add(Diagnostic.error("E0016", place, "this line computes a value and drops it").label(instead));
  }

  /** Reports a key in camelCase. */
  void checkKey(String key, Place place) {
    if (KeyStyle.isCamel(key)) {
      add(
          Diagnostic.error("E0013", place, "keys are written in snake_case, not '" + key + "'")
              .label("write '%s'".formatted(KeyStyle.snake(key)))
              .note("a key that must stay as it is goes in quotes: '%s'".formatted(key)));
    }
  }
}
