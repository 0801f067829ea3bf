package dev.espalier.config;

import java.util.ArrayList;
import java.util.List;

/**
 * One problem of a config, as a person should read it.
 *
 * @param id the stable identifier, such as {@code E0103}; each has a page in the manual
 * @param severity how bad it is
 * @param title what is wrong, in one line
 * @param place where it is wrong
 * @param label what to say beside the caret, such as the nearest name; may be empty
 * @param related other places that matter, such as that of the value in a base
 * @param notes further lines: what is known, what was expected, how to mend it
 */
public record Diagnostic(
    String id,
    Severity severity,
    String title,
    Place place,
    String label,
    List<Related> related,
    List<String> notes) {

  /**
   * A second place of a diagnostic.
   *
   * @param place the place
   * @param label what is there
   */
  public record Related(Place place, String label) {}

  /** Copies the lists. */
  public Diagnostic {
    related = List.copyOf(related);
    notes = List.copyOf(notes);
  }

  /** Returns an error without label or notes. */
  public static Diagnostic error(String id, Place place, String title) {
    return new Diagnostic(id, Severity.ERROR, title, place, "", List.of(), List.of());
  }

  /** Returns a warning without label or notes. */
  public static Diagnostic warning(String id, Place place, String title) {
    return new Diagnostic(id, Severity.WARNING, title, place, "", List.of(), List.of());
  }

  /** Returns a copy with the text beside the caret. */
  public Diagnostic label(String newLabel) {
    return new Diagnostic(id, severity, title, place, newLabel, related, notes);
  }

  /** Returns a copy with one more note. */
  public Diagnostic note(String note) {
    List<String> more = new ArrayList<>(notes);
    more.add(note);
    return new Diagnostic(id, severity, title, place, label, related, more);
  }

  /** Returns a copy with one more place. */
  public Diagnostic related(Place where, String what) {
    List<Related> more = new ArrayList<>(related);
    more.add(new Related(where, what));
    return new Diagnostic(id, severity, title, place, label, more, notes);
  }

  /**
   * Returns a copy that offers the known words nearest to a wrong one beside the caret, and lists
   * all of them in a note.
   *
   * @param word the wrong word
   * @param known the words there are, in the order to list them
   */
  public Diagnostic suggest(String word, List<String> known) {
    List<String> near = Suggestions.nearest(word, known);
    Diagnostic hinted = near.isEmpty() ? this : label(Suggestions.phrase(near));
    return known.isEmpty() ? hinted : hinted.note("known: " + String.join(", ", known));
  }
}
