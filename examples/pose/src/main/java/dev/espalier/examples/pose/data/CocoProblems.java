package dev.espalier.examples.pose.data;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.core.TokenStreamLocation;

/** Collects what is wrong with an annotation file, up to a number that a person would read. */
final class CocoProblems {

  private static final int MOST = 10;

  private final Source file;
  private final Problems problems = new Problems();

  CocoProblems(Path file) {
    // Annotation files have one line of hundreds of megabytes: no excerpt is shown of them.
    this.file = new Source(file.toString(), "");
  }

  /** Returns a place of the file. */
  Place at(TokenStreamLocation location) {
    return file.at(Math.max(1, location.getLineNr()), Math.max(1, location.getColumnNr()), 1);
  }

  /**
   * Adds a problem.
   *
   * @throws ConfigException if these are enough
   */
  void add(Diagnostic problem) {
    problems.add(problem);
    if (problems.errorCount() >= MOST) {
      problems.throwIfErrors();
    }
  }

  /**
   * Ends the collection.
   *
   * @throws ConfigException if there was any problem
   */
  void throwIfAny() {
    problems.throwIfErrors();
  }

  /** Returns the exception for the one problem that keeps anything else from being read. */
  static ConfigException fatal(String id, Place place, String title, String... notes) {
    Diagnostic diagnostic = Diagnostic.error(id, place, title);
    for (String note : List.of(notes)) {
      diagnostic = diagnostic.note(note);
    }
    return new ConfigException(diagnostic);
  }
}
