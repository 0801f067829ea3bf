package dev.espalier.dsl.groovy;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds characters that no editor shows; Groovy's lexer stumbles over some of them. */
final class ControlCharacters {

  private ControlCharacters() {}

  /** Returns where the first one stands, or null if there is none. */
  static @Nullable Diagnostic find(Source source) {
    List<String> lines = source.lines();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      for (int j = 0; j < line.length(); j++) {
        char c = line.charAt(j);
        if (Character.isISOControl(c) && c != '\t' && c != '\f') {
          return Diagnostic.error(
                  "E0010", source.at(i + 1, j + 1, 1), "a character that cannot be seen")
              .label("in a string, write \\u%04x".formatted((int) c));
        }
      }
    }
    return null;
  }
}
