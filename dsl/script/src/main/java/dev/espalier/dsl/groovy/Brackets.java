package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a text's brackets and numbers before the parser sees them. */
final class Brackets {

  // The parser takes time that grows with a high power of these; honest configs stay far below.
  private static final int DEEPEST = 50;
  private static final int DEEPEST_INTERPOLATION = 5;
  private static final int MOST_LESS_THAN = 1_000;

  /** Beyond this, reading a number alone takes noticeable time. */
  private static final int LONGEST_NUMBER = 5_000;

  private final Source source;
  private final List<Token> tokens;

  Brackets(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** Returns what the parser should be spared, or null. */
  @Nullable Diagnostic tooMuch() {
    Deque<Token> open = new ArrayDeque<>();
    int interpolations = 0;
    int lessThan = 0;
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.OPEN) {
        open.push(token);
        interpolations += token.is(Token.INTERPOLATION) ? 1 : 0;
      } else if (token.kind() == Token.Kind.CLOSE && !open.isEmpty()) {
        interpolations -= open.pop().is(Token.INTERPOLATION) ? 1 : 0;
      }
      lessThan += token.is("<") ? 1 : 0;
      if (open.size() > DEEPEST) {
        return tooMuch(token, "brackets nest at most %d levels deep".formatted(DEEPEST));
      } else if (interpolations > DEEPEST_INTERPOLATION) {
        return tooMuch(
            token, "strings nest at most %d levels deep".formatted(DEEPEST_INTERPOLATION));
      } else if (lessThan > MOST_LESS_THAN) {
        return tooMuch(token, "a file has at most %d signs '<'".formatted(MOST_LESS_THAN));
      } else if (token.kind() == Token.Kind.NUMBER && token.length() > LONGEST_NUMBER) {
        return tooMuch(token, "a number has at most %d digits".formatted(LONGEST_NUMBER));
      }
    }
    return null;
  }

  private Diagnostic tooMuch(Token token, String title) {
    return Diagnostic.error("E0012", token.in(source), title);
  }

  /** Returns what is wrong with the pairs of brackets, or null if they match. */
  @Nullable Diagnostic mismatch() {
    Deque<Token> open = new ArrayDeque<>();
    for (Token token : tokens) {
      if (token.kind() == Token.Kind.OPEN) {
        open.push(token);
      } else if (token.kind() == Token.Kind.CLOSE) {
        if (open.isEmpty()) {
          return error(token, "this '%s' closes nothing".formatted(token.text()));
        }
        Token opening = open.pop();
        if (!closing(opening).equals(token.text())) {
          return error(token, "expected '%s', found '%s'".formatted(closing(opening), token.text()))
              .related(opening.in(source), "to close this");
        }
      }
    }
    return open.isEmpty()
        ? null
        : error(open.peek(), "this '%s' is never closed".formatted(open.peek().text()));
  }

  private Diagnostic error(Token token, String title) {
    return Diagnostic.error("E0010", token.in(source), title);
  }

  private static String closing(Token opening) {
    return switch (opening.text()) {
      case "(" -> ")";
      case "[" -> "]";
      default -> "}";
    };
  }
}
