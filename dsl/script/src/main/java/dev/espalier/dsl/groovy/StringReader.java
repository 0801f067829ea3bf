package dev.espalier.dsl.groovy;

import java.util.ArrayList;
import java.util.List;

/** Reads the characters of a string, up to its end or to the next expression in it. */
final class StringReader {

  /** Why a stretch of text ended. */
  enum End {
    /** The closing quote. */
    QUOTE,
    /** <code>${</code>. */
    BRACE,
    /** A dollar sign and a name. */
    NAME,
    /** The end of the line or of the file. */
    MISSING
  }

  /**
   * Something wrong in a string.
   *
   * @param position where it stands in the text
   * @param title what it is
   * @param instead what to write
   */
  record Mistake(int position, String title, String instead) {}

  private final String text;
  private final String quote;
  private final boolean expressions;
  private final boolean lines;
  private final boolean opens;
  private final StringBuilder value = new StringBuilder();
  private final List<Mistake> mistakes = new ArrayList<>();
  private int position;

  /**
   * Begins at a position.
   *
   * @param quote what ends the string: one or three quotes
   * @param opens whether this is the string's beginning; else it goes on after an expression
   */
  StringReader(String text, String quote, int position, boolean opens) {
    this.text = text;
    this.quote = quote;
    this.position = position;
    this.opens = opens;
    this.expressions = quote.charAt(0) == '"';
    this.lines = quote.length() == 3;
  }

  /** Returns the text that was read, without escapes. */
  String value() {
    return value.toString();
  }

  /** Returns the position after what was read: after the quote, the brace or the dollar sign. */
  int position() {
    return position;
  }

  /** Returns what is wrong in what was read, in order. */
  List<Mistake> mistakes() {
    return mistakes;
  }

  End read() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == quote.charAt(0) && ends()) {
        position += quote.length();
        return End.QUOTE;
      } else if (c == '\n' && !lines) {
        return End.MISSING;
      } else if (c == '\\') {
        escape();
      } else if (c == '$' && expressions) {
        if (text.startsWith("{", position + 1)) {
          position += 2;
          return End.BRACE;
        } else if (Words.startsInText(text, position + 1)) {
          position++;
          return End.NAME;
        }
        mistakes.add(
            new Mistake(
                position,
                "no name follows this dollar sign",
                "in double quotes write \\$; in single quotes it is plain"));
        position++;
      } else {
        value.append(c);
        position++;
      }
    }
    return End.MISSING;
  }

  /**
   * Tells whether a quote ends the string. Of four or five quotes together the first ones belong to
   * the string, unless there was an expression in it: so does Groovy.
   */
  private boolean ends() {
    return !lines
        || (isQuote(1) && isQuote(2) && (!opens || !isQuote(3) || (isQuote(4) && isQuote(5))));
  }

  private boolean isQuote(int after) {
    int at = position + after;
    return at < text.length() && text.charAt(at) == quote.charAt(0);
  }

  private void escape() {
    char c = position + 1 < text.length() ? text.charAt(position + 1) : ' ';
    int length = 2;
    switch (c) {
      case 'b' -> value.append('\b');
      case 't' -> value.append('\t');
      case 'n' -> value.append('\n');
      case 'f' -> value.append('\f');
      case 'r' -> value.append('\r');
      case 's' -> value.append(' ');
      case '"', '\'', '\\', '$' -> value.append(c);
      case '\n' -> {}
      case 'u' -> length = unicode();
      case '0', '1', '2', '3', '4', '5', '6', '7' -> length = octal();
      default -> {
        wrongEscape();
        length = 1;
      }
    }
    position += length;
  }

  private void wrongEscape() {
    mistakes.add(
        new Mistake(position, "there is no such escape", "a backslash itself is written \\\\"));
  }

  private int unicode() {
    int end = position + 2;
    int code = 0;
    for (; end < Math.min(text.length(), position + 6); end++) {
      int digit = Character.digit(text.charAt(end), 16);
      if (digit < 0 || text.charAt(end) >= 128) {
        break;
      }
      code = code * 16 + digit;
    }
    if (end < position + 6) {
      wrongEscape();
      return 2;
    }
    value.append((char) code);
    return 6;
  }

  private int octal() {
    int most = text.charAt(position + 1) <= '3' ? 3 : 2;
    int end = position + 1;
    int code = 0;
    while (end < text.length() && end - position <= most && isOctal(text.charAt(end))) {
      code = code * 8 + text.charAt(end) - '0';
      end++;
    }
    value.append((char) code);
    return end - position;
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }
}
