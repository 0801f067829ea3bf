package dev.espalier.schema;

/** Lines of a completion script, and its strings. */
final class GdslText {

  private final StringBuilder text = new StringBuilder();

  void line(String line) {
    text.append(line).append('\n');
  }

  /** Returns a string literal. */
  static String quote(String text) {
    return "'"
        + text.replace("\\", "\\\\").replace("'", "\\'").replace("\n", "\\n").replace("\r", "")
        + "'";
  }

  /** Returns the literal of a documentation; the editor shows it as HTML. */
  static String doc(String... lines) {
    String html =
        String.join("\n", lines).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return quote(html.strip().replace("\n", "<br>"));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
