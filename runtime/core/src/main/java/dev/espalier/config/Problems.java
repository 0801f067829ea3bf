package dev.espalier.config;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Collects diagnostics, so that a person sees every problem of a config at once.
 *
 * <p>One instance belongs to one load or decode; it is not safe for use by several threads.
 */
public final class Problems {

  private Set<Diagnostic> diagnostics = Set.of();
  private int errors;

  /** Adds a diagnostic; one that is there already is not repeated. */
  public void add(Diagnostic diagnostic) {
    if (diagnostics.isEmpty()) {
      diagnostics = new LinkedHashSet<>();
    }
    if (diagnostics.add(diagnostic) && diagnostic.severity() == Severity.ERROR) {
      errors++;
    }
  }

  /** Returns the number of errors so far. */
  public int errorCount() {
    return errors;
  }

  /**
   * Returns all diagnostics: by file as they came, within a file by line and column.
   *
   * <p>A warning where an error stands is left out: the error comes first, and the warning is back
   * if it still holds when the error is gone.
   */
  public List<Diagnostic> sorted() {
    List<String> files = new ArrayList<>();
    for (Diagnostic diagnostic : diagnostics) {
      String file = file(diagnostic);
      if (!files.contains(file)) {
        files.add(file);
      }
    }
    Set<Place> wrong = new HashSet<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.severity() == Severity.ERROR && diagnostic.place() instanceof Place.InSource) {
        wrong.add(diagnostic.place());
      }
    }
    return diagnostics.stream()
        .filter(d -> d.severity() == Severity.ERROR || !wrong.contains(d.place()))
        .sorted(
            Comparator.comparingInt((Diagnostic d) -> files.indexOf(file(d)))
                .thenComparingInt(d -> d.place() instanceof Place.InSource in ? in.line() : 0)
                .thenComparingInt(d -> d.place() instanceof Place.InSource in ? in.column() : 0))
        .toList();
  }

  /** Returns the warnings, in the order of {@link #sorted()}. */
  public List<Diagnostic> warnings() {
    return sorted().stream().filter(d -> d.severity() == Severity.WARNING).toList();
  }

  /**
   * Ends the collection.
   *
   * @throws ConfigException with all diagnostics, if any of them is an error
   */
  public void throwIfErrors() {
    if (errors > 0) {
      throw new ConfigException(sorted());
    }
  }

  private static String file(Diagnostic diagnostic) {
    return diagnostic.place() instanceof Place.InSource in ? in.source().name() : "";
  }
}
