package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.Limits;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Judges a text's brackets and numbers before the parser sees them. */
final class Brackets {

  /** Beyond this, reading a number alone takes noticeable time. */
  private static final int LONGEST_NUMBER = 5_000;

  private final Source source;
  private final List<Token> tokens;

  Brackets(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** Returns what the parser should be spared, or null. */
  @Nullable Diagnostic tooMuch(Limits limits) {
    int depth = 0;
    for (Token token : tokens) {
      depth += token.kind() == Token.Kind.OPEN ? 1 : token.kind() == Token.Kind.CLOSE ? -1 : 0;
      if (depth > limits.depth()) {
        return Diagnostic.error(
            "E0012",
            token.in(source),
            "brackets nest at most %d levels deep".formatted(limits.depth()));
      } else if (token.kind() == Token.Kind.NUMBER && token.length() > LONGEST_NUMBER) {
        return Diagnostic.error(
            "E0012", token.in(source), "a number has at most %d digits".formatted(LONGEST_NUMBER));
      }
    }
    return null;
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
