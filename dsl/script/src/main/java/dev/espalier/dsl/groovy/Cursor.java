package dev.espalier.dsl.groovy;

import dev.espalier.config.Place;
import dev.espalier.config.Source;

/** Goes through a file's tokens. */
final class Cursor {

  private final Source source;
  private final Tokens tokens;
  private int position;

  Cursor(Tokens tokens) {
    this.source = tokens.source();
    this.tokens = tokens;
  }

  Source source() {
    return source;
  }

  /** Returns the index of the next token. */
  int position() {
    return position;
  }

  /** Goes to a token. */
  void move(int index) {
    position = index;
  }

  /** Returns the next token, which stays the next one. */
  Token peek() {
    return tokens.at(position);
  }

  /** Returns the token at an index; beyond the end it is the end. */
  Token at(int index) {
    return tokens.at(index);
  }

  /** Returns the next token, and goes past it. */
  Token next() {
    Token token = tokens.at(position);
    if (token.kind() != Kind.END) {
      position++;
    }
    return token;
  }

  /** Goes past a symbol, if it is the next token. */
  boolean accept(String symbol) {
    if (peek().is(symbol)) {
      position++;
      return true;
    }
    return false;
  }

  /** Returns the token after the ends of lines that come next; none of them is passed. */
  Token afterLines() {
    Token token = peek();
    return token.kind() == Kind.NEWLINE ? at(position + 1) : token;
  }

  /** Goes past the end of a line, if it comes next; the lexer never makes two in a row. */
  void skipLines() {
    if (peek().kind() == Kind.NEWLINE) {
      position++;
    }
  }

  /** Returns the index of the token that closes what the token at an index opens; or -1. */
  int partner(int index) {
    return tokens.partner(index);
  }

  /** Goes past the next token, and past everything inside of it, if it opens something. */
  void skip() {
    int partner = tokens.partner(position);
    if (partner >= 0) {
      position = partner + 1;
    } else {
      next();
    }
  }

  /** Returns the part on its first line of what stands between a token and the next one. */
  Place since(int start) {
    Token first = tokens.at(start);
    int end = Math.max(start, position - 1);
    Token last = tokens.at(end);
    if (last.lastLine() != first.line()) {
      int on = start;
      while (on < end && tokens.at(on + 1).line() == first.line()) {
        on++;
      }
      last = tokens.at(on);
      if (last.kind() == Kind.NEWLINE && on > start) {
        last = tokens.at(on - 1);
      }
    }
    return source.at(first.line(), first.column(), last.column() + last.length() - first.column());
  }

  /** Returns where the next token stands; the end of a line is the last token before it. */
  Place here() {
    Token token = peek();
    int at = position;
    while (at > 0 && (token.kind() == Kind.END || token.kind() == Kind.NEWLINE)) {
      token = tokens.at(--at);
    }
    return token.in(source);
  }

  /** Returns where a token stands. */
  Place of(Token token) {
    return token.in(source);
  }

  /** Returns the character after a token. */
  Place after(Token token) {
    return source.at(token.line(), token.column() + token.length(), 1);
  }
}
