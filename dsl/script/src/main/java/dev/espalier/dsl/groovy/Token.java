package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;
import dev.espalier.config.Source;

/**
 * A word of a file, as far as brackets and hints need it.
 *
 * @param kind what it is
 * @param text its characters; only the first of a string
 * @param line its line, from 1
 * @param column its column, from 1
 * @param length its characters on that line
 */
record Token(Kind kind, String text, int line, int column, int length) {

  /** Opens an expression in a string. */
  static final String INTERPOLATION = "${";

  /** What a token is. */
  enum Kind {
    WORD,
    NUMBER,
    STRING,
    OPEN,
    CLOSE,
    SYMBOL,
    NEWLINE
  }

  Place in(Source source) {
    return source.at(line, column, length);
  }

  boolean is(String wanted) {
    return text.equals(wanted);
  }

  /** Tells whether a value may end here. */
  boolean endsValue() {
    return kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.STRING || kind == Kind.CLOSE;
  }

  /** Tells whether a value may begin here, other than by a bracket. */
  boolean startsValue() {
    return kind == Kind.WORD || kind == Kind.NUMBER || kind == Kind.STRING;
  }
}
