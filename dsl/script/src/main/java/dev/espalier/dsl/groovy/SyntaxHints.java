package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import dev.espalier.dsl.groovy.Token.Kind;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what a person probably meant who wrote what Groovy cannot parse.
 *
 * <p>Groovy's own message often points far from the mistake: a missing comma is reported at the
 * bracket that opens the list.
 */
final class SyntaxHints {

  private static final Set<String> OPERATORS =
      Set.of("in", "as", "instanceof", "new", "return", "def", "var", "final", "else");

  private final Source source;
  private final List<Token> tokens;

  SyntaxHints(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens.stream().filter(token -> token.kind() != Kind.NEWLINE).toList();
  }

  /** Returns a better message than the parser's, or null if nothing comes to mind. */
  @Nullable Diagnostic explain() {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      Diagnostic found = open.isEmpty() ? top(i) : inside(i, open.peek());
      if (found != null) {
        return found;
      }
      if (token.kind() == Kind.OPEN) {
        open.push(i);
      } else if (token.kind() == Kind.CLOSE) {
        open.pollFirst();
      }
    }
    return null;
  }

  private @Nullable Diagnostic top(int i) {
    Token token = tokens.get(i);
    boolean lineStart = i == 0 || tokens.get(i - 1).line() < token.line();
    if (token.is("#")) {
      return error(token, "a comment begins with '//', not with '#'");
    } else if (lineStart && (token.is("from") || token.is("import")) && follows(i, Kind.WORD)) {
      return error(token, "a config imports nothing")
          .note("another config is inherited by: _base_ = 'other.groovy'");
    }
    return null;
  }

  private @Nullable Diagnostic inside(int i, int opening) {
    Token token = tokens.get(i);
    Token open = tokens.get(opening);
    if (token.is("#")) {
      return error(token, "a comment begins with '//', not with '#'");
    } else if (open.is("{")) {
      return brace(i, opening);
    } else if (token.is("for") && i > opening + 1) {
      return error(token, "there are no comprehensions").note("write: list.collect { it … }");
    } else if (token.is(",") && open.is("(") && !isCall(opening)) {
      return error(open, "a tuple is written with its name: tuple(1, 2)");
    }
    return comma(i, opening);
  }

  private @Nullable Diagnostic brace(int i, int opening) {
    Token token = tokens.get(i);
    boolean value = opening > 0 && Set.of("=", ":", ",", "(", "[").contains(text(opening - 1));
    return value && token.is(":") && i == opening + 2
        ? error(tokens.get(opening), "a map is written dict(key: value) or [key: value]")
        : null;
  }

  private @Nullable Diagnostic comma(int i, int opening) {
    if (i <= opening + 1) {
      return null;
    }
    Token before = tokens.get(i - 1);
    Token token = tokens.get(i);
    boolean named = token.startsValue() && text(i + 1).equals(":");
    boolean adjacent = before.endsValue() && token.startsValue();
    boolean words = OPERATORS.contains(before.text()) || OPERATORS.contains(token.text());
    if (!adjacent || words || (before.kind() == Kind.WORD && !named && sameLine(before, token))) {
      return null;
    }
    int end = before.column() + before.length();
    return Diagnostic.error(
            "E0010",
            before.kind() == Kind.STRING ? token.in(source) : source.at(before.line(), end, 1),
            "a comma is missing " + (before.kind() == Kind.STRING ? "before this" : "here"))
        .related(token.in(source), "before this one");
  }

  private boolean isCall(int opening) {
    return opening > 0 && tokens.get(opening - 1).endsValue();
  }

  private boolean follows(int i, Kind kind) {
    return i + 1 < tokens.size() && tokens.get(i + 1).kind() == kind;
  }

  private String text(int i) {
    return i < tokens.size() ? tokens.get(i).text() : "";
  }

  private static boolean sameLine(Token a, Token b) {
    return a.line() == b.line();
  }

  private Diagnostic error(Token token, String title) {
    return Diagnostic.error("E0010", token.in(source), title);
  }
}
