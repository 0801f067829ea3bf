package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Pairs the brackets of a file as they come, and the ends of strings with expressions in them. */
final class Brackets {

  /**
   * What is open.
   *
   * @param symbol the bracket; in a string its quote, or <code>${</code>
   * @param token where it stands
   * @param index the token's index
   */
  private record Open(String symbol, Token token, int index) {}

  private static final String EXPRESSION = "${";

  private final Source source;
  private final Deque<Open> open = new ArrayDeque<>();

  /** For each token that opens something, one more than the index of what closes it. */
  private int[] closings = new int[256];

  private @Nullable Diagnostic mismatch;

  Brackets(Source source) {
    this.source = source;
  }

  /**
   * Takes note of a symbol.
   *
   * @return whether it ends an expression in a string, which then goes on
   */
  boolean see(Token token, int index) {
    switch (token.text()) {
      case "(", "[", "?[", "{" -> open.push(new Open(token.text(), token, index));
      case ")", "]", "}" -> {
        return close(token, index);
      }
      default -> {}
    }
    return false;
  }

  void beginText(String quote, Token token, int index) {
    open.push(new Open(quote, token, index));
  }

  void beginExpression(Token token) {
    open.push(new Open(EXPRESSION, token, -1));
  }

  /** Returns the quote of the string whose expression has ended. */
  String quote() {
    return open.element().symbol();
  }

  void endText(int index) {
    pair(open.pop(), index);
  }

  /** Tells whether the end of a line is more than white space. */
  boolean linesCount() {
    return open.isEmpty() || open.element().symbol().endsWith("{");
  }

  /** Tells whether a bracket closed what it cannot close. */
  boolean broken() {
    return mismatch != null;
  }

  /** Returns what is wrong with the brackets of the whole file, or null. */
  @Nullable Diagnostic problem() {
    if (mismatch != null || open.isEmpty()) {
      return mismatch;
    }
    Open last = open.element();
    String name = last.symbol().equals("?[") ? "[" : last.symbol();
    return error(last.token(), "this '%s' is never closed".formatted(name));
  }

  /** Returns for each opening token the index of its closing one. */
  int[] partners(int tokens) {
    int[] partners = Arrays.copyOf(closings, tokens);
    for (int i = 0; i < tokens; i++) {
      partners[i]--;
    }
    return partners;
  }

  private boolean close(Token token, int index) {
    if (open.isEmpty()) {
      mismatch = error(token, "this '%s' closes nothing".formatted(token.text()));
      return false;
    }
    Open opening = open.pop();
    String closing = closing(opening);
    if (!closing.equals(token.text())) {
      mismatch =
          error(token, "expected '%s', found '%s'".formatted(closing, token.text()))
              .related(opening.token().in(source), "to close this");
      return false;
    }
    if (opening.symbol().equals(EXPRESSION)) {
      return true;
    }
    pair(opening, index);
    return false;
  }

  private void pair(Open opening, int index) {
    if (opening.index() >= closings.length) {
      closings = Arrays.copyOf(closings, 2 * opening.index());
    }
    closings[opening.index()] = index + 1;
  }

  private static String closing(Open opening) {
    return switch (opening.symbol()) {
      case "(" -> ")";
      case "[", "?[" -> "]";
      default -> "}";
    };
  }

  private Diagnostic error(Token token, String title) {
    return Diagnostic.error("E0010", token.in(source), title);
  }
}
