package dev.espalier.config;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What stands at the place of a node. */
final class Excerpt {

  /** Text without a call, an operator between spaces, or a variable. */
  private static final Pattern PLAIN = Pattern.compile("[^\\s(*/$]*|'[^']*'|\"[^\"$]*\"");

  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*");

  /** What stands before a value where a place is that of a whole assignment. */
  private static final Pattern ASSIGNED = Pattern.compile("^[\\w.\\[\\]'\"]+ *=(?!=) *");

  private Excerpt() {}

  /** Returns the line of a place without the blanks around it. */
  static String line(Place.InSource place) {
    return whole(place).strip();
  }

  /** Returns how a number, text or list is computed; empty if it just stands there. */
  static String computation(ConfigNode node) {
    if (!(node.place() instanceof Place.InSource place) || node instanceof MapNode) {
      return "";
    }
    String line = whole(place);
    int start = Math.min(place.column() - 1, line.length());
    int end = Math.min(start + place.length(), line.length());
    String text = ASSIGNED.matcher(line.substring(start, end)).replaceFirst("").strip();
    boolean stands =
        node instanceof ListNode
            ? text.startsWith("[") || text.startsWith("-") || text.startsWith("tuple(")
            : stands(text, ((ValueNode) node).value());
    return stands ? "" : text;
  }

  private static boolean stands(String text, @Nullable Object value) {
    return text.equals(value)
        || (PLAIN.matcher(text).matches() && !text.contains("{{") && !isName(text, value));
  }

  /** Tells whether a text is the name of a variable that gave another text. */
  private static boolean isName(String text, @Nullable Object value) {
    return value instanceof String && NAME.matcher(text).matches();
  }

  private static String whole(Place.InSource place) {
    List<String> lines = place.source().lines();
    return place.line() > lines.size() ? "" : lines.get(place.line() - 1);
  }
}
