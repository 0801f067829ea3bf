package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.dsl.lang.KeyStyle;
import org.codehaus.groovy.ast.ASTNode;

/** Reports what a file may not contain; reading goes on, so that all of it is found. */
final class Reports {

  private final Places places;
  private final Problems problems;

  Reports(Places places, Problems problems) {
    this.places = places;
    this.problems = problems;
  }

  /** Returns the number of errors reported so far. */
  int count() {
    return problems.errorCount();
  }

  /**
   * Reports a construct of Groovy that the config language does not have.
   *
   * @param construct its name, as the start of a sentence
   * @param instead what to write instead
   */
  void refuse(ASTNode node, String construct, String instead) {
    refuse(places.of(node), construct, instead);
  }

  void refuse(Place place, String construct, String instead) {
    problems.add(
        Diagnostic.error("E0011", place, construct + " not part of the config language")
            .note(instead));
  }

  /** Reports what Groovy reads, but not as the person who wrote it. */
  void misread(Place place, String title, String instead) {
    problems.add(Diagnostic.error("E0010", place, title).label(instead));
  }

  /** Reports a line that does nothing. */
  void idle(Place place, String instead) {
    problems.add(
        Diagnostic.error("E0016", place, "this line computes a value and drops it").label(instead));
  }

  /** Reports a file that nests too deeply to be read. */
  void tooDeep(ASTNode node, int limit) {
    problems.add(
        Diagnostic.error(
            "E0012", places.of(node), "expressions nest at most %d levels deep".formatted(limit)));
  }

  /** Reports a key in camelCase. */
  void checkKey(String key, Place place) {
    if (KeyStyle.isCamel(key)) {
      problems.add(
          Diagnostic.error("E0013", place, "keys are written in snake_case, not '" + key + "'")
              .label("write '%s'".formatted(KeyStyle.snake(key)))
              .note("a key that must stay as it is goes in quotes: '%s'".formatted(key)));
    }
  }
}
