package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what a person probably meant who wrote what cannot be read. */
final class Complaints {

  /** Words of Python that people write between or before values. */
  private static final Map<String, String> PYTHON =
      Map.of(
          "and", "write: a && b",
          "or", "write: a || b",
          "not", "write: !a",
          "is", "write: a == b",
          "if", "write: condition ? a : b",
          "else", "write: condition ? a : b",
          "lambda", "write: def f(x) { … }");

  private Complaints() {}

  /** Reports that something else was expected where the next token stands. */
  static Unreadable missing(Cursor cursor, Reports reports, String what) {
    Token token = cursor.peek();
    return switch (token.kind()) {
      case END -> reports.fail(error(cursor, "the file ends where %s is missing".formatted(what)));
      case NEWLINE -> reports.fail(error(cursor, what + " is missing after this"));
      default ->
          reports.fail(
              hinted(
                  error(cursor, "expected %s, found %s".formatted(what, shown(token))),
                  token,
                  cursor));
    };
  }

  /** Reports that an item is followed by something that is neither a comma nor a bracket. */
  static Unreadable afterItem(Cursor cursor, Reports reports, String what) {
    Token before = cursor.at(cursor.position() - 1);
    Token token = cursor.peek();
    if (token.isWord("for")) {
      return reports.fail(
          error(cursor, "there are no comprehensions").note("write: list.collect { it … }"));
    } else if (hint(token, before) != null) {
      return reports.fail(hinted(follows(cursor), token, cursor));
    } else if (token.startsValue() || token.is("[") || token.is("{") || token.is("(")) {
      return reports.fail(
          Diagnostic.error("E0010", commaPlace(before, cursor), "a comma is missing here")
              .related(cursor.of(token), "before this one"));
    }
    return missing(cursor, reports, "',' or the end after %s".formatted(what));
  }

  /** Reports that a statement is followed by something on its line. */
  static Unreadable afterStatement(Cursor cursor, Reports reports) {
    Token token = cursor.peek();
    if (token.is(")") || token.is("]") || token.is(",") || token.is(":")) {
      return missing(cursor, reports, "the end of the line");
    }
    return reports.fail(hinted(follows(cursor), token, cursor));
  }

  /** Returns the word that stands between a token and the next one, or a word for what does. */
  static String written(Cursor cursor, int start) {
    Token first = cursor.at(start);
    return cursor.position() == start + 1 && first.kind() == Kind.WORD ? first.text() : "name";
  }

  private static Diagnostic follows(Cursor cursor) {
    return error(cursor, "this value follows another");
  }

  private static Diagnostic hinted(Diagnostic error, Token token, Cursor cursor) {
    Token before = cursor.at(Math.max(0, cursor.position() - 1));
    String hint = hint(token, before);
    if (hint != null) {
      return error.label(hint);
    }
    return error.label().isEmpty() && token.startsValue() && before.endsValue()
        ? error.label("is an operator missing?")
        : error;
  }

  private static @Nullable String hint(Token token, Token before) {
    if (token.kind() == Kind.WORD && PYTHON.containsKey(token.text())) {
      return PYTHON.get(token.text());
    } else if (token.kind() == Kind.STRING && before.isWord("f")) {
      return "write: \"text ${value}\"";
    }
    return before.kind() == Kind.WORD ? PYTHON.get(before.text()) : null;
  }

  private static Place commaPlace(Token before, Cursor cursor) {
    return before.lastLine() == before.line() ? cursor.after(before) : cursor.of(cursor.peek());
  }

  private static String shown(Token token) {
    return switch (token.kind()) {
      case STRING, TEXT_OPEN -> "a string";
      case TEXT_MIDDLE, TEXT_CLOSE -> "the rest of the string";
      default -> "'%s'".formatted(token.text());
    };
  }

  private static Diagnostic error(Cursor cursor, String title) {
    return Diagnostic.error("E0010", cursor.here(), title);
  }
}
