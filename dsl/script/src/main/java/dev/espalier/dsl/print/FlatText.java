package dev.espalier.dsl.print;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value on one line, given up as soon as it grows too long. */
final class FlatText {

  private final StringBuilder out = new StringBuilder();
  private final int room;

  private FlatText(int room) {
    this.room = room;
  }

  /** Returns the value's text, or null if it takes more characters than there is room for. */
  static @Nullable String of(ConfigNode node, int room) {
    FlatText flat = new FlatText(room);
    return flat.write(node) ? flat.out.toString() : null;
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
    return out.length() <= room;
  }
}
