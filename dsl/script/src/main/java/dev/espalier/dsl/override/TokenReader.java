package dev.espalier.dsl.override;

import dev.espalier.config.ConfigPath;
import dev.espalier.config.PathSyntaxException;
import dev.espalier.config.Place;
import dev.espalier.config.WrittenPath;
import dev.espalier.dsl.lang.ReservedNames;
import java.util.List;

/** Splits a token into what it does, the path and the value. */
final class TokenReader {

  /** What a token does with its path. */
  enum Operation {
    SET,
    APPEND,
    DELETE
  }

  private static final char DELETING = '~';

  private final Token token;
  private final String text;
  private final Operation operation;
  private final int pathStart;
  private final int pathEnd;
  private final int valueStart;

  TokenReader(Token token) throws OverrideException {
    this.token = token;
    this.text = token.text();
    int equals = equals(text);
    int length = text.length();
    boolean deletes = text.stripLeading().indexOf(DELETING) == 0;
    if (deletes && equals >= 0) {
      throw token.wrong("E0402", equals, length, "'~' takes a path alone").with("~path deletes");
    } else if (!deletes && equals < 0) {
      throw noEquals();
    }
    boolean appends = !deletes && equals > 0 && text.charAt(equals - 1) == '+';
    this.operation = deletes ? Operation.DELETE : appends ? Operation.APPEND : Operation.SET;
    int start = deletes ? text.indexOf(DELETING) + 1 : 0;
    int end = deletes ? length : appends ? equals - 1 : equals;
    String path = text.substring(start, end);
    this.pathStart = start + path.length() - path.stripLeading().length();
    this.pathEnd = Math.max(pathStart, start + path.stripTrailing().length());
    this.valueStart = equals + 1;
  }

  Operation operation() {
    return operation;
  }

  /** Returns the offset of the first character of the value. */
  int valueStart() {
    return valueStart;
  }

  /** Returns the path, and where it stands. */
  Target target() throws OverrideException {
    WrittenPath written = path();
    ConfigPath path = written.path();
    if (path.isRoot()) {
      throw wrong(
          operation == Operation.DELETE
              ? "there is no path behind the '~'"
              : "there is no path in front of the '='");
    }
    List<Place> places =
        written.spans().stream()
            .map(span -> token.at(pathStart + span.start(), pathStart + span.end()))
            .toList();
    if (!(path.steps().get(0) instanceof ConfigPath.Step.Name name)) {
      throw wrong("a path begins with a name");
    } else if (ReservedNames.contains(name.text())) {
      WrittenPath.Span first = written.spans().get(0);
      throw token
          .wrong(
              "E0402",
              pathStart + first.start(),
              pathStart + first.end(),
              "'%s' cannot be overridden".formatted(name.text()))
          .with(ReservedNames.owner(name.text()));
    }
    return new Target(path, places);
  }

  private WrittenPath path() throws OverrideException {
    try {
      return WrittenPath.parse(text.substring(pathStart, pathEnd));
    } catch (PathSyntaxException e) {
      int position = pathStart + e.position();
      throw token.wrong("E0402", position, position + 1, String.valueOf(e.getMessage()));
    }
  }

  private OverrideException wrong(String title) {
    return token.wrong("E0402", pathStart, pathEnd, title);
  }

  private OverrideException noEquals() {
    OverrideException problem =
        token.wrong("E0401", 0, text.length(), "'%s' has no '='".formatted(text));
    return new OverrideException(problem.diagnostic().label("write path=value"))
        .with(
            text.indexOf('=') >= 0
                ? "the '=' is in a quoted key, and the quote is never closed"
                : "values with spaces need the shell's quotes: \"path=a value\"");
  }

  /** Returns the offset of the first equals sign that is in no quoted key, or -1. */
  private static int equals(String text) {
    char before = '.';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=') {
        return i;
      } else if ((c == '"' || c == '\'') && (before == '.' || before == '[')) {
        i = closing(text, i);
      }
      before = Character.isWhitespace(c) || c == DELETING ? before : c;
    }
    return -1;
  }

  /** Returns the offset of the quote that closes the one at an offset, or the text's end. */
  private static int closing(String text, int open) {
    int i = open + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(open)) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
