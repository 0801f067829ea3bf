package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Splits a file into tokens, and pairs its brackets.
 *
 * <p>As in Groovy, the end of a line counts in braces and outside of all brackets; in parentheses
 * and square brackets it is white space.
 */
final class Lexer {

  private final Source source;
  private final String text;
  private final Reports reports;
  private final List<Token> tokens = new ArrayList<>();
  private final Brackets brackets;

  private int position;
  private int line = 1;
  private int lineStart;

  private Lexer(Source source, Reports reports) {
    this.source = source;
    this.text = source.text();
    this.reports = reports;
    this.brackets = new Brackets(source);
  }

  /**
   * Returns the tokens of a file.
   *
   * @param reports receives what is wrong with strings, numbers, characters and brackets
   * @return the tokens, or null if a problem was reported
   */
  static @Nullable Tokens tokens(Source source, Reports reports) {
    Tokens tokens = new Lexer(source, reports).run();
    return reports.count() == 0 ? tokens : null;
  }

  private Tokens run() {
    if (text.startsWith("#!")) {
      skipLine();
    }
    while (position < text.length() && !brackets.broken() && !reports.enough()) {
      next(text.charAt(position));
    }
    add(Kind.END, "", position, position);
    Diagnostic wrong = brackets.problem();
    if (wrong != null) {
      reports.add(wrong);
    }
    return new Tokens(source, tokens, brackets.partners(tokens.size()));
  }

  private void next(char c) {
    if (c == ' ' || c == '\t') {
      position++;
    } else if (c == '\n') {
      newline();
    } else if (c == '\'' || c == '"') {
      string(c);
    } else if (Words.starts(text, position)) {
      int end = Words.end(text, position);
      add(Kind.WORD, text.substring(position, end), position, end);
      position = end;
    } else if (Numbers.starts(text, position)) {
      int end = Numbers.end(text, position);
      add(Kind.NUMBER, text.substring(position, end), position, end);
      position = end;
    } else if (text.startsWith("//", position)) {
      skipLine();
    } else if (text.startsWith("/*", position)) {
      comment();
    } else if (c == '\\' && text.startsWith("\n", position + 1)) {
      position++;
      lineEnds();
    } else if (c == '#') {
      reports.add(wrong(position, 1, "a comment begins with '//', not with '#'"));
      skipLine();
    } else if (!slashy()) {
      symbol();
    }
  }

  private void newline() {
    boolean counts = brackets.linesCount() && !tokens.isEmpty();
    if (counts && tokens.get(tokens.size() - 1).kind() != Kind.NEWLINE) {
      add(Kind.NEWLINE, "\n", position, position + 1);
    }
    lineEnds();
  }

  private void symbol() {
    String symbol = Symbols.at(text, position);
    if (symbol == null) {
      int point = text.codePointAt(position);
      String name = Words.describe(point);
      reports.add(wrong(position, Character.charCount(point), name));
      position += Character.charCount(point);
      return;
    }
    if (symbol.equals("!") && isNotIn()) {
      symbol = "!in";
    }
    int start = position;
    position += symbol.length();
    Token token = token(Kind.SYMBOL, symbol, start, position);
    boolean resumes = brackets.see(token, tokens.size());
    if (resumes) {
      text(brackets.quote(), Kind.TEXT_MIDDLE, start);
    } else {
      tokens.add(token);
    }
  }

  /** Groovy reads {@code !in} as one word only before white space or a bracket. */
  private boolean isNotIn() {
    int end = position + "!in".length();
    return text.startsWith("!in", position)
        && (end == text.length() || " \t\n[({".indexOf(text.charAt(end)) >= 0);
  }

  private void string(char quote) {
    String three = String.valueOf(quote).repeat(3);
    text(
        text.startsWith(three, position) ? three : String.valueOf(quote), Kind.TEXT_OPEN, position);
  }

  /**
   * Reads a string, or what follows an expression in it, up to its end or to the brace of its next
   * expression.
   *
   * @param first what it is if an expression follows
   * @param start where the token begins: at the quote, or at the brace that ends an expression
   */
  private void text(String quote, Kind first, int start) {
    Kind kind = first;
    int from = start;
    while (true) {
      boolean opens = kind == Kind.TEXT_OPEN;
      StringReader reader =
          new StringReader(text, quote, opens ? from + quote.length() : position, opens);
      StringReader.End end = reader.read();
      position = reader.position();
      boolean last = end == StringReader.End.QUOTE || end == StringReader.End.MISSING;
      Kind found = !last ? kind : opens ? Kind.STRING : Kind.TEXT_CLOSE;
      if (end == StringReader.End.MISSING) {
        reports.add(unclosed(quote, from, opens));
      }
      Token token = piece(found, reader, from);
      if (opens && !last) {
        brackets.beginText(quote, token, tokens.size());
      } else if (!opens && last) {
        brackets.endText(tokens.size());
      }
      tokens.add(token);
      if (end == StringReader.End.BRACE) {
        brackets.beginExpression(token);
      } else if (end == StringReader.End.NAME) {
        names();
        kind = Kind.TEXT_MIDDLE;
        from = position;
        continue;
      }
      return;
    }
  }

  /** Makes a token of what was read of a string, and goes to its last line. */
  private Token piece(Kind kind, StringReader reader, int start) {
    int firstLine = line;
    int column = start - lineStart + 1;
    int length = position - start;
    for (int at = start, next = 0; at < position; at++) {
      while (next < reader.mistakes().size() && reader.mistakes().get(next).position() == at) {
        StringReader.Mistake mistake = reader.mistakes().get(next++);
        reports.add(wrong(at, 1, mistake.title()).label(mistake.instead()));
      }
      if (text.charAt(at) == '\n') {
        length = line == firstLine ? at - start : length;
        line++;
        lineStart = at + 1;
      }
    }
    return new Token(kind, reader.value(), firstLine, column, length, line);
  }

  /** Reads the name, and the keys after it, that follow a dollar sign. */
  private void names() {
    int end = Words.endInText(text, position);
    add(Kind.WORD, text.substring(position, end), position, end);
    position = end;
    while (text.startsWith(".", position) && Words.startsInText(text, position + 1)) {
      add(Kind.SYMBOL, ".", position, position + 1);
      end = Words.endInText(text, position + 1);
      add(Kind.WORD, text.substring(position + 1, end), position + 1, end);
      position = end;
    }
  }

  private Diagnostic unclosed(String quote, int start, boolean opens) {
    Diagnostic error = wrong(start, opens ? quote.length() : 1, "this string is never closed");
    return quote.length() == 3
        ? error
        : error.note(
            "it ends with its line; a quote inside is written \\%s, several lines go in %s"
                .formatted(quote, quote.repeat(3)));
  }

  /** Reads a string between slashes, if one begins here and ends on this line. */
  private boolean slashy() {
    boolean value = tokens.isEmpty() || !tokens.get(tokens.size() - 1).endsValue();
    boolean dollar = text.startsWith("$/", position);
    if (!value || (text.charAt(position) != '/' && !dollar)) {
      return false;
    }
    String close = dollar ? "/$" : "/";
    int end = text.indexOf(close, position + 2);
    int lineEnd = text.indexOf('\n', position);
    if (end < 0 || (lineEnd >= 0 && lineEnd < end)) {
      return false;
    }
    add(Kind.SLASHY, text.substring(position, end), position, end + close.length());
    position = end + close.length();
    return true;
  }

  private void comment() {
    int end = text.indexOf("*/", position + 2);
    if (end < 0) {
      reports.add(wrong(position, 2, "this comment is never closed"));
    }
    int close = end < 0 ? text.length() : end + 2;
    while (position < close) {
      if (text.charAt(position) == '\n') {
        lineEnds();
      } else {
        position++;
      }
    }
  }

  private void skipLine() {
    int end = text.indexOf('\n', position);
    position = end < 0 ? text.length() : end;
  }

  private void lineEnds() {
    position++;
    line++;
    lineStart = position;
  }

  private void add(Kind kind, String value, int start, int end) {
    tokens.add(token(kind, value, start, end));
  }

  /** Makes a token on the current line. */
  private Token token(Kind kind, String value, int start, int end) {
    return new Token(kind, value, line, start - lineStart + 1, end - start, line);
  }

  /** Makes an error on the current line. */
  private Diagnostic wrong(int at, int length, String title) {
    return Diagnostic.error("E0010", source.at(line, at - lineStart + 1, length), title);
  }
}
