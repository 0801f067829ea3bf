package dev.espalier.dsl.groovy;

import dev.espalier.dsl.groovy.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Splits a text into tokens, roughly: it knows strings, comments and brackets.
 *
 * <p>Groovy's parser decides what is legal. This one runs before it, to keep nesting from
 * overflowing the stack, and after a syntax error, to say what a person probably meant.
 */
final class Lexer {

  private static final String SYMBOL_BEFORE_SLASHY = "=(,[{:?!&|+-*%<>~;\n";

  private final String text;
  private final List<Token> tokens = new ArrayList<>();

  /** Quotes of the strings that the position is inside of, through a ${…}; "" for other braces. */
  private final Deque<String> braces = new ArrayDeque<>();

  private int position;
  private int line = 1;
  private int lineStart;

  private Lexer(String text) {
    this.text = text;
  }

  static List<Token> tokens(String text) {
    return new Lexer(text).run();
  }

  private List<Token> run() {
    if (text.startsWith("#!")) {
      skipLine();
    }
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\n') {
        add(Kind.NEWLINE, 1);
      } else if (Character.isWhitespace(c)) {
        advance(1);
      } else if (text.startsWith("//", position)) {
        skipLine();
      } else if (text.startsWith("/*", position)) {
        skipTo(text.indexOf("*/", position + 2), 2);
      } else if (Character.isJavaIdentifierStart(c) && !text.startsWith("$/", position)) {
        add(Kind.WORD, runLength(position));
      } else if (Character.isDigit(c)) {
        add(Kind.NUMBER, numberLength());
      } else {
        other(c);
      }
    }
    return tokens;
  }

  private void other(char c) {
    String quote = quote();
    if (!quote.isEmpty()) {
      add(Kind.STRING, quote.length());
      restOfString(quote);
    } else if ("([{".indexOf(c) >= 0) {
      if (c == '{') {
        braces.push("");
      }
      add(Kind.OPEN, 1);
    } else if (c == '}' && !braces.isEmpty() && !braces.peek().isEmpty()) {
      add(Kind.CLOSE, 1);
      restOfString(braces.pop());
    } else if (")]}".indexOf(c) >= 0) {
      if (c == '}' && !braces.isEmpty()) {
        braces.pop();
      }
      add(Kind.CLOSE, 1);
    } else {
      add(Kind.SYMBOL, 1);
    }
  }

  private String quote() {
    for (String quote : List.of("'''", "\"\"\"", "'", "\"", "$/")) {
      if (text.startsWith(quote, position)) {
        return quote;
      }
    }
    return text.charAt(position) == '/' && slashyMayStart() ? "/" : "";
  }

  private boolean slashyMayStart() {
    if (tokens.isEmpty()) {
      return true;
    }
    Token last = tokens.get(tokens.size() - 1);
    return last.kind() == Kind.NEWLINE
        || last.kind() == Kind.OPEN
        || (last.kind() == Kind.SYMBOL && SYMBOL_BEFORE_SLASHY.contains(last.text()));
  }

  /** Goes to the end of a string, or to the next expression in it. */
  private void restOfString(String quote) {
    String end = quote.equals("$/") ? "/$" : quote;
    boolean expressions = !quote.startsWith("'");
    while (position < text.length()) {
      if (text.startsWith(end, position)) {
        advance(end.length());
        return;
      } else if (expressions && text.startsWith(Token.INTERPOLATION, position)) {
        braces.push(quote);
        add(Kind.OPEN, Token.INTERPOLATION.length());
        return;
      } else if (text.charAt(position) == '\n' && (quote.equals("'") || quote.equals("\""))) {
        return;
      }
      boolean escape = text.charAt(position) == '\\' && !quote.equals("$/");
      advance(escape && position + 1 < text.length() ? 2 : 1);
    }
  }

  private int runLength(int start) {
    int end = start;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return Math.max(1, end - start);
  }

  private int numberLength() {
    int end = position + runLength(position);
    boolean fraction =
        end + 1 < text.length()
            && text.charAt(end) == '.'
            && Character.isDigit(text.charAt(end + 1));
    if (fraction) {
      end += 1 + runLength(end + 1);
    }
    boolean exponent =
        end + 1 < text.length()
            && (text.charAt(end - 1) == 'e' || text.charAt(end - 1) == 'E')
            && (text.charAt(end) == '-' || text.charAt(end) == '+')
            && Character.isDigit(text.charAt(end + 1));
    return (exponent ? end + 1 + runLength(end + 1) : end) - position;
  }

  private void add(Kind kind, int length) {
    String word = text.substring(position, Math.min(position + length, text.length()));
    tokens.add(new Token(kind, word, line, position - lineStart + 1, length));
    advance(length);
  }

  private void skipLine() {
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end;
  }

  private void skipTo(int end, int length) {
    advance(end < 0 ? text.length() - position : end + length - position);
  }

  private void advance(int count) {
    for (int end = Math.min(position + count, text.length()); position < end; position++) {
      if (text.charAt(position) == '\n') {
        line++;
        lineStart = position + 1;
      }
    }
  }
}
