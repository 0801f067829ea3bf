package dev.espalier.config;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Prints diagnostics for people, in the manner of rustc: excerpt, caret, notes, count. */
public final class DiagnosticPrinter {

  private static final String RESET = "\u001B[0m";
  private static final String BOLD = "\u001B[1m";
  private static final String RED = "\u001B[1;31m";
  private static final String YELLOW = "\u001B[1;33m";
  private static final String BLUE = "\u001B[1;34m";

  private final boolean coloured;

  private DiagnosticPrinter(boolean coloured) {
    this.coloured = coloured;
  }

  /** Returns the printer for files and pipes. */
  public static DiagnosticPrinter plain() {
    return new DiagnosticPrinter(false);
  }

  /** Returns the printer for terminals, which uses ANSI colours. */
  public static DiagnosticPrinter coloured() {
    return new DiagnosticPrinter(true);
  }

  /** Returns the text of several diagnostics, with a closing count of errors and warnings. */
  public String print(List<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      out.append(print(diagnostic));
    }
    return out.append(summary(diagnostics)).toString();
  }

  /** Returns the text of one diagnostic, ending with a line end. */
  public String print(Diagnostic diagnostic) {
    String colour = diagnostic.severity() == Severity.ERROR ? RED : YELLOW;
    StringBuilder out = new StringBuilder();
    out.append(paint(colour, diagnostic.severity() + "[" + diagnostic.id() + "]"))
        .append(paint(BOLD, ": " + diagnostic.title()))
        .append('\n');
    int width = gutter(diagnostic);
    excerpt(out, width, "-->", diagnostic.place(), '^', diagnostic.label(), colour);
    for (Diagnostic.Related related : diagnostic.related()) {
      excerpt(out, width, ":::", related.place(), '-', related.label(), BLUE);
    }
    for (String note : diagnostic.notes()) {
      out.append(" ".repeat(width + 1)).append(paint(BLUE, "=")).append(' ').append(note);
      out.append('\n');
    }
    return out.toString();
  }

  private void excerpt(
      StringBuilder out,
      int width,
      String arrow,
      Place place,
      char mark,
      String label,
      String colour) {
    out.append(" ".repeat(width)).append(paint(BLUE, arrow)).append(' ').append(place);
    if (!(place instanceof Place.InSource in) || in.line() > in.source().lines().size()) {
      out.append(label.isEmpty() ? "\n" : "  " + label + "\n");
      return;
    }
    String line = in.source().lines().get(in.line() - 1);
    int start = Math.min(in.column() - 1, line.length());
    int length = Math.max(1, Math.min(in.length(), line.length() - start));
    // Tabs stay tabs, so that the caret lands under its word at any tab width.
    String indent = line.substring(0, start).replaceAll("[^\t]", " ");
    String bar = paint(BLUE, "|");
    out.append('\n').append(" ".repeat(width + 1)).append(bar).append('\n');
    out.append(paint(BLUE, String.format("%" + width + "d |", in.line())));
    out.append(' ').append(line).append('\n');
    out.append(" ".repeat(width + 1)).append(bar).append(' ').append(indent);
    String carets = String.valueOf(mark).repeat(length);
    out.append(paint(colour, label.isEmpty() ? carets : carets + " " + label)).append('\n');
  }

  private static int gutter(Diagnostic diagnostic) {
    int width = width(diagnostic.place());
    for (Diagnostic.Related related : diagnostic.related()) {
      width = Math.max(width, width(related.place()));
    }
    return width;
  }

  private static int width(Place place) {
    return place instanceof Place.InSource in ? Math.max(2, digits(in.line())) : 2;
  }

  private static int digits(int number) {
    return Integer.toString(number).length();
  }

  private String summary(List<Diagnostic> diagnostics) {
    long errors = diagnostics.stream().filter(d -> d.severity() == Severity.ERROR).count();
    long warnings = diagnostics.size() - errors;
    Set<String> files = new LinkedHashSet<>();
    for (Diagnostic diagnostic : diagnostics) {
      if (diagnostic.place() instanceof Place.InSource in) {
        files.add(in.source().name());
      }
    }
    String counts =
        errors == 0
            ? count(warnings, "warning")
            : count(errors, "error") + (warnings == 0 ? "" : " and " + count(warnings, "warning"));
    return counts + (files.isEmpty() ? "" : " in " + String.join(", ", files)) + "\n";
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private String paint(String colour, String text) {
    return coloured ? colour + text + RESET : text;
  }
}
