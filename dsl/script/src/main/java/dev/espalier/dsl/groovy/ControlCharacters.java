package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import org.jspecify.annotations.Nullable;

/** Finds characters that no editor shows. */
final class ControlCharacters {

  private ControlCharacters() {}

  /** Returns where the first one stands, or null if there is none. */
  static @Nullable Diagnostic find(Source source) {
    String text = source.text();
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        line++;
        lineStart = i + 1;
      } else if (Character.isISOControl(c) && c != '\t') {
        return Diagnostic.error(
                "E0010", source.at(line, i - lineStart + 1, 1), "a character that cannot be seen")
            .label("in a string, write \\u%04x".formatted((int) c));
      }
    }
    return null;
  }
}
