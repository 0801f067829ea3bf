package dev.espalier.dsl.print;

import dev.espalier.config.FloatText;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keys, type names and scalars as Groovy writes them. */
final class GroovyWords {

  static final Key TYPE = Key.of("type");

  private static final Set<String> KEYWORDS =
      Set.of(
          ("abstract as assert async await boolean break byte case catch char class const continue"
                  + " def default defer do double else enum extends false final finally float for"
                  + " goto if implements import in instanceof int interface it long native new"
                  + " non_sealed null package permits private protected public record return sealed"
                  + " short static strictfp super switch synchronized this threadsafe throw throws"
                  + " trait transient true try val var void volatile while yield")
              .split(" ", -1));

  private GroovyWords() {}

  /** Writes the left side of a statement that sets a name of the file. */
  static void target(String name, StringBuilder out) {
    if (isPlain(name)) {
      out.append(name);
    } else {
      quoted(name, out.append("this."));
    }
  }

  /** Writes a key of a map, and the colon behind it. */
  static void key(Key key, MapNode map, StringBuilder out) {
    if (key instanceof Key.Int number) {
      String digits = Long.toString(number.value());
      // Groovy takes 9 and '9' for one name, unless the number is an expression.
      boolean alone = map.get(Key.of(digits)) == null;
      out.append(number.value() < 0 || !alone ? "(" + digits + ")" : digits);
    } else if (isPlain(key.toString())) {
      out.append(key);
    } else {
      quoted(key.toString(), out);
    }
    out.append(": ");
  }

  /** Returns the name under which a map is written as {@code Type(…)}, or null for {@code dict}. */
  static @Nullable String type(MapNode map) {
    return map.get(TYPE) instanceof ValueNode leaf
            && leaf.value() instanceof String name
            && map.keys().iterator().next().equals(TYPE)
            && isTypeName(name)
        ? name
        : null;
  }

  /**
   * Writes a leaf.
   *
   * @param written returns the expression that stands for a leaf, or null if it is its value
   */
  static void leaf(
      ValueNode node, Function<ValueNode, @Nullable String> written, StringBuilder out) {
    String expression = written.apply(node);
    if (expression != null) {
      out.append(expression);
    } else if (node.value() instanceof String text) {
      quoted(text, out);
    } else if (node.value() instanceof Double number) {
      out.append(real(number));
    } else if (node.value() instanceof Long number) {
      out.append(number.longValue());
    } else {
      out.append(node.value());
    }
  }

  private static String real(double number) {
    if (Double.isNaN(number)) {
      return "Double.NaN";
    } else if (Double.isInfinite(number)) {
      return number > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
    }
    // A literal without the suffix is a decimal number, which knows no negative zero.
    return number == 0 && 1 / number < 0 ? "-0.0d" : FloatText.of(number);
  }

  /** Tells whether a key needs no quotes: snake_case, or a word with a capital, or underscores. */
  private static boolean isPlain(String name) {
    int first = 0;
    while (first < name.length() && name.charAt(first) == '_') {
      first++;
    }
    if (first == name.length()) {
      return first > 0;
    }
    boolean capital = isUpper(name.charAt(first));
    if (capital ? first > 0 : !isLower(name.charAt(first))) {
      return false;
    }
    return isWord(name, first + 1, name.length(), capital) && !KEYWORDS.contains(name);
  }

  /** Tells whether a name may stand before parentheses: {@code ResNet}, {@code mmdet.ResNet}. */
  private static boolean isTypeName(String name) {
    int start = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', start)) {
      boolean prefix =
          dot > start && isLower(name.charAt(start)) && isWord(name, start + 1, dot, false);
      if (!prefix || KEYWORDS.contains(name.substring(start, dot))) {
        return false;
      }
      start = dot + 1;
    }
    return start < name.length()
        && isUpper(name.charAt(start))
        && isWord(name, start + 1, name.length(), true)
        && !KEYWORDS.contains(name.substring(start));
  }

  private static boolean isWord(String text, int start, int end, boolean capitals) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      boolean digit = c >= '0' && c <= '9';
      if (!isLower(c) && !digit && c != '_' && !(capitals && isUpper(c))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isLower(char c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isUpper(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static void quoted(String text, StringBuilder out) {
    out.append('\'');
    if (isOrdinary(text)) {
      out.append(text);
    } else {
      escaped(text, out);
    }
    out.append('\'');
  }

  private static void escaped(String text, StringBuilder out) {
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
  }

  private static boolean isOrdinary(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '\\' || c == '\'') {
        return false;
      }
    }
    return true;
  }

  /** Tells whether a character may stand in a text file as it is. */
  static boolean isVisible(String text, int index) {
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
