package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;
import dev.espalier.config.Source;

/**
 * A word of a file.
 *
 * @param kind what it is
 * @param text its characters; of a string the value
 * @param line its first line, from 1
 * @param column its column, from 1
 * @param length its characters on its first line, quotes included
 * @param lastLine its last line
 */
record Token(Kind kind, String text, int line, int column, int length, int lastLine) {

  Place in(Source source) {
    return source.at(line, column, length);
  }

  /** Tells whether it is this bracket or operator. */
  boolean is(String symbol) {
    return kind == Kind.SYMBOL && text.equals(symbol);
  }

  /** Tells whether it is this name or keyword. */
  boolean isWord(String word) {
    return kind == Kind.WORD && text.equals(word);
  }

  /** Tells whether a value may end here. */
  boolean endsValue() {
    return switch (kind) {
      case WORD, NUMBER, STRING, TEXT_CLOSE, SLASHY -> true;
      case SYMBOL -> is(")") || is("]") || is("}");
      default -> false;
    };
  }

  /** Tells whether a value may begin here, other than by a bracket or a sign. */
  boolean startsValue() {
    return switch (kind) {
      case WORD, NUMBER, STRING, TEXT_OPEN -> true;
      default -> false;
    };
  }

  /** Tells whether it ends a statement. */
  boolean endsStatement() {
    return kind == Kind.NEWLINE || kind == Kind.END || is(";") || is("}");
  }
}
