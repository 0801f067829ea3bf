package dev.espalier.dsl.override;

/**
 * Reads a string in quotes: double ones as in JSON, with its escapes; in single ones a backslash
 * only keeps a quote or itself.
 */
final class Quoted {

  private static final String ESCAPES = "\"\\/bfnrt";
  private static final String MEANINGS = "\"\\/\b\f\n\r\t";

  private final Token token;
  private final String text;
  private final int start;
  private final char quote;
  private final StringBuilder content = new StringBuilder();
  private int position;

  /** Reads the string whose quote stands at an offset. */
  Quoted(Token token, int start) throws OverrideException {
    this.token = token;
    this.text = token.text();
    this.start = start;
    this.quote = text.charAt(start);
    this.position = start + 1;
    while (peek() != quote) {
      if (peek() == '\\' && quote == '"') {
        escape();
      } else {
        position += peek() == '\\' && isKept(position + 1) ? 1 : 0;
        content.append(peek());
        position++;
      }
    }
    position++;
  }

  /** Returns the string without its quotes. */
  String content() {
    return content.toString();
  }

  /** Returns the offset behind the closing quote. */
  int end() {
    return position;
  }

  private void escape() throws OverrideException {
    int begin = position++;
    int known = ESCAPES.indexOf(peek());
    if (known >= 0) {
      content.append(MEANINGS.charAt(known));
      position++;
      return;
    }
    int end = Math.min(text.length(), position + 5);
    String digits = text.substring(Math.min(position + 1, end), end);
    if (peek() != 'u' || !digits.matches("[0-9a-fA-F]{4}")) {
      throw token
          .wrong("E0403", begin, position + 1, "'\\%c' is no escape".formatted(peek()))
          .with("a backslash is written \\\\; in single quotes it stays as it is");
    }
    content.append((char) Integer.parseInt(digits, 16));
    position = end;
  }

  private boolean isKept(int offset) {
    return offset < text.length() && (text.charAt(offset) == quote || text.charAt(offset) == '\\');
  }

  private char peek() throws OverrideException {
    if (position >= text.length()) {
      throw token.wrong("E0403", start, start + 1, "this quote is never closed");
    }
    return text.charAt(position);
  }
}
