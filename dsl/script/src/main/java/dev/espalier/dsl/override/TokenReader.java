package dev.espalier.dsl.override;

import dev.espalier.config.ConfigPath;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import dev.espalier.config.Source;
import dev.espalier.dsl.lang.ReservedNames;

/** Splits a token into path and value. */
final class TokenReader {

  private final Source token;
  private final int equals;

  TokenReader(Source token) throws OverrideException {
    this.token = token;
    this.equals = equals(token.text());
    if (equals < 0) {
      throw new OverrideException(
          Diagnostic.error("E0401", whole(), "'%s' has no '='".formatted(token.text()))
              .label("write path=value")
              .note("values with spaces need the shell's quotes: \"path=a value\""));
    }
  }

  /** Returns the path in front of the equals sign. */
  ConfigPath path() throws OverrideException {
    String text = token.text().substring(0, equals).strip();
    ConfigPath path;
    try {
      path = ConfigPath.parse(text);
    } catch (IllegalArgumentException e) {
      throw new OverrideException(
          Diagnostic.error("E0402", pathPlace(), String.valueOf(e.getMessage())));
    }
    if (path.isRoot()) {
      throw new OverrideException(
          Diagnostic.error("E0402", pathPlace(), "there is no path in front of the '='"));
    } else if (!(path.steps().get(0) instanceof ConfigPath.Step.Name name)) {
      throw new OverrideException(
          Diagnostic.error("E0402", pathPlace(), "a path begins with a name"));
    } else if (ReservedNames.contains(name.text())) {
      throw new OverrideException(
          Diagnostic.error("E0402", pathPlace(), "'%s' cannot be overridden".formatted(name.text()))
              .note(ReservedNames.owner(name.text())));
    }
    return path;
  }

  /** Returns where the path stands. */
  Place pathPlace() {
    String text = token.text().substring(0, equals);
    int start = text.length() - text.stripLeading().length();
    return token.at(1, start + 1, text.strip().length());
  }

  /** Returns the offset of the first character of the value. */
  int valueStart() {
    return equals + 1;
  }

  private Place whole() {
    return token.at(1, 1, Math.max(1, token.text().length()));
  }

  /** Returns the offset of the first equals sign that is in no quotes, or -1. */
  private static int equals(String text) {
    char quote = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '=') {
        return i;
      }
    }
    return -1;
  }
}
