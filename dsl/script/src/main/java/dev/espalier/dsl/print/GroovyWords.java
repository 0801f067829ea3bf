package dev.espalier.dsl.print;

import dev.espalier.config.FloatText;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keys, type names and scalars as Groovy writes them. */
final class GroovyWords {

  static final Key TYPE = Key.of("type");

  private static final Pattern PLAIN_KEY =
      Pattern.compile("_*[a-z][a-z0-9_]*|_+|[A-Z][A-Za-z0-9_]*");
  private static final Pattern TYPE_NAME =
      Pattern.compile("([a-z][a-z0-9_]*\\.)*[A-Z][A-Za-z0-9_]*");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract as assert async await boolean break byte case catch char class const continue"
                  + " def default defer do double else enum extends false final finally float for"
                  + " goto if implements import in instanceof int interface it long native new"
                  + " non_sealed null package permits private protected public record return sealed"
                  + " short static strictfp super switch synchronized this threadsafe throw throws"
                  + " trait transient true try val var void volatile while yield")
              .split(" ", -1));

  private static final Map<Double, String> NOT_FINITE =
      Map.of(
          Double.NaN,
          "Double.NaN",
          Double.POSITIVE_INFINITY,
          "Double.POSITIVE_INFINITY",
          Double.NEGATIVE_INFINITY,
          "Double.NEGATIVE_INFINITY",
          // A literal without the suffix is a decimal number, which knows no negative zero.
          -0.0,
          "-0.0d");

  private GroovyWords() {}

  /** Returns the left side of a statement that sets a name of the file. */
  static String target(String name) {
    return isPlain(name) ? name : "this." + quoted(name);
  }

  /** Returns a key of a map in front of its colon. */
  static String key(Key key, MapNode map) {
    if (key instanceof Key.Int number) {
      String digits = Long.toString(number.value());
      // Groovy takes 9 and '9' for one name, unless the number is an expression.
      boolean alone = map.get(Key.of(digits)) == null;
      return number.value() < 0 || !alone ? "(" + digits + ")" : digits;
    }
    return isPlain(key.toString()) ? key.toString() : quoted(key.toString());
  }

  /** Returns the name under which a map is written as {@code Type(…)}, or null for {@code dict}. */
  static @Nullable String type(MapNode map) {
    boolean first = map.size() > 0 && map.keys().iterator().next().equals(TYPE);
    if (first && map.get(TYPE) instanceof ValueNode leaf && leaf.value() instanceof String name) {
      return TYPE_NAME.matcher(name).matches() && !hasKeyword(name) ? name : null;
    }
    return null;
  }

  /** Returns a scalar. */
  static String scalar(ValueNode node) {
    if (node.value() instanceof String text) {
      return quoted(text);
    } else if (node.value() instanceof Double number) {
      String special = NOT_FINITE.get(number);
      return special == null ? FloatText.of(number) : special;
    }
    return String.valueOf(node.value());
  }

  private static boolean isPlain(String name) {
    return PLAIN_KEY.matcher(name).matches() && !KEYWORDS.contains(name);
  }

  private static boolean hasKeyword(String dotted) {
    return Arrays.stream(dotted.split("\\.", -1)).anyMatch(KEYWORDS::contains);
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '\'' -> out.append("\\'");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default ->
            out.append(isVisible(text, i) ? String.valueOf(c) : "\\u%04x".formatted((int) c));
      }
    }
    return out.append('\'').toString();
  }

  /** Tells whether a character may stand in a text file as it is. */
  private static boolean isVisible(String text, int index) {
    char c = text.charAt(index);
    if (Character.isHighSurrogate(c)) {
      return index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1));
    } else if (Character.isLowSurrogate(c)) {
      return index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> true;
    };
  }
}
