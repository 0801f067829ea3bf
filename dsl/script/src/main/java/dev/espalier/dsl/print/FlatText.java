package dev.espalier.dsl.print;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.Map;

/** A value on one line, given up as soon as it grows too long. */
final class FlatText {

  private final StringBuilder out;
  private final int end;

  private FlatText(StringBuilder out, int room) {
    this.out = out;
    this.end = out.length() + room;
  }

  /**
   * Writes a value, unless it takes more characters than there is room for.
   *
   * @return whether it was written; if not, the text is as it was
   */
  static boolean write(ConfigNode node, int room, StringBuilder out) {
    int start = out.length();
    if (new FlatText(out, room).write(node)) {
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
    return append(GroovyWords.scalar((ValueNode) node));
  }

  private boolean map(MapNode map) {
    String type = GroovyWords.type(map);
    out.append(type == null ? "dict" : type);
    String separator = "(";
    for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
      if (type != null && entry.getKey().equals(GroovyWords.TYPE)) {
        continue;
      }
      boolean fits =
          append(separator + GroovyWords.key(entry.getKey(), map) + ": ")
              && write(entry.getValue().value());
      if (!fits) {
        return false;
      }
      separator = ", ";
    }
    return append(separator.equals("(") ? "()" : ")");
  }

  private boolean list(ListNode list) {
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
