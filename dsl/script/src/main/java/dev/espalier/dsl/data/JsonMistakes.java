package dev.espalier.dsl.data;

import dev.espalier.config.Diagnostic;
import dev.espalier.config.Place;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.exc.StreamReadException;

/** Says what is wrong with a JSON file that its parser refuses. */
final class JsonMistakes {

  private final Positions positions;

  JsonMistakes(Positions positions) {
    this.positions = positions;
  }

  Diagnostic explain(StreamReadException thrown) {
    String text = positions.text();
    int offset = thrown.getLocation() == null ? 0 : (int) thrown.getLocation().getCharOffset();
    // The parser stands behind the character that it did not expect, or on it.
    String message = String.valueOf(thrown.getOriginalMessage()).lines().findFirst().orElse("");
    if (message.startsWith("Unexpected character") && !at(offset, message)) {
      offset--;
    }
    Place place = positions.at(offset);
    if (message.startsWith("Unexpected end-of-input") || message.contains("end-of-input")) {
      return Diagnostic.error("E0020", place, "the file ends too early")
          .label("a bracket, a brace or a quote is never closed");
    }
    if (message.startsWith("Non-standard token")) {
      return Diagnostic.error("E0020", place, "JSON has no numbers that are not finite")
          .label("write {\"__float__\": \"inf\"}, \"-inf\" or \"nan\" before this");
    }
    String hint = hint(text, Math.max(0, Math.min(offset, text.length())));
    Diagnostic error = Diagnostic.error("E0020", place, "this is no JSON");
    return hint == null ? error.note("the parser says: " + shortened(message)) : error.label(hint);
  }

  /** Tells whether the character that a message names stands at an offset. */
  private boolean at(int offset, String message) {
    int code = message.indexOf("(code ");
    int end = message.indexOf(')', code + 1);
    String digits =
        code < 0 || end < 0 ? "" : message.substring(code + 6, end).replaceAll("\\D.*", "");
    String text = positions.text();
    return offset < text.length() && String.valueOf((int) text.charAt(offset)).equals(digits);
  }

  private static @Nullable String hint(String text, int offset) {
    String before = text.substring(0, offset).stripTrailing();
    char last = before.isEmpty() ? ' ' : before.charAt(before.length() - 1);
    String rest = text.substring(offset);
    if (last == ',' && (rest.startsWith("}") || rest.startsWith("]"))) {
      return "a comma too many before this";
    } else if (before.endsWith("{") && rest.startsWith("{")) {
      return "a variable goes in quotes: \"{{ … }}\"";
    } else if (rest.startsWith("'")) {
      return "strings and keys take double quotes";
    } else if (rest.startsWith("//") || rest.startsWith("/*") || rest.startsWith("#")) {
      return "JSON has no comments";
    } else if (rest.startsWith("True") || rest.startsWith("False") || rest.startsWith("None")) {
      return "write true, false or null";
    } else if (rest.startsWith("\"")
        && ("\"]}".indexOf(last) >= 0 || Character.isLetterOrDigit(last))) {
      return "a comma is missing before this";
    }
    return null;
  }

  private static String shortened(String message) {
    String plain = message.replaceAll(" \\(code \\d+[^)]*\\)", "");
    int end = plain.indexOf(": expected a valid value");
    return end < 0 ? plain : plain.substring(0, end);
  }
}
