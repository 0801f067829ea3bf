package dev.espalier.dsl.print;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value on one line, given up as soon as it grows too long. */
final class FlatText {

  /** The least characters of {@code (a: 1}, so that what is far too long is given up at once. */
  private static final int LEAST_ENTRY = 5;

  /** The least characters of {@code [1,} and the like. */
  private static final int LEAST_ITEM = 2;

  private final StringBuilder out;
  private final int end;

  private final Function<ValueNode, @Nullable String> written;

  private FlatText(StringBuilder out, int room, Function<ValueNode, @Nullable String> written) {
    this.out = out;
    this.end = out.length() + room;
    this.written = written;
  }

  /**
   * Writes a value, unless it takes more characters than there is room for.
   *
   * @param written returns the expression that stands for a leaf, or null if it is its value
   * @return whether it was written; if not, the text is as it was
   */
  static boolean write(
      ConfigNode node, int room, StringBuilder out, Function<ValueNode, @Nullable String> written) {
    int start = out.length();
    if (new FlatText(out, room, written).write(node)) {
      return true;
    }
    out.setLength(start);
    return false;
  }

  private boolean write(ConfigNode node) {
    if (node instanceof MapNode map) {
      return map(map);
    } else if (node instanceof ListNode list) {
      return list(list);
    }
    String expression = written.apply((ValueNode) node);
    return append(expression == null ? GroovyWords.scalar((ValueNode) node) : expression);
  }

  private boolean map(MapNode map) {
    if (out.length() + LEAST_ENTRY * map.size() > end) {
      return false;
    }
    String type = GroovyWords.type(map);
    out.append(type == null ? "dict" : type);
    String separator = "(";
    for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
      if (type != null && entry.getKey().equals(GroovyWords.TYPE)) {
        continue;
      }
      boolean fits =
          append(separator)
              && append(GroovyWords.key(entry.getKey(), map))
              && append(": ")
              && write(entry.getValue().value());
      if (!fits) {
        return false;
      }
      separator = ", ";
    }
    return append(separator.equals("(") ? "()" : ")");
  }

  private boolean list(ListNode list) {
    if (out.length() + LEAST_ITEM * list.size() > end) {
      return false;
    }
    out.append(list.isTuple() ? "tuple(" : "[");
    String separator = "";
    for (ConfigNode item : list.items()) {
      if (!append(separator) || !write(item)) {
        return false;
      }
      separator = ", ";
    }
    return append(list.isTuple() ? ")" : "]");
  }

  private boolean append(String text) {
    out.append(text);
    return out.length() <= end;
  }
}
