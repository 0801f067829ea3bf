package dev.espalier.dsl.print;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A value on one line, given up as soon as it grows too long. */
final class FlatText {

  /** The least characters of a node and what separates it from the next. */
  private static final int LEAST_CHARS = 2;

  private final StringBuilder out;
  private final int end;

  private final Function<ValueNode, @Nullable String> written;

  private boolean full;

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
    FlatText text = new FlatText(out, room, written);
    text.write(node);
    if (text.full) {
      out.setLength(start);
    }
    return !text.full;
  }

  private void write(ConfigNode node) {
    // What is far too long is given up at once.
    full = out.length() + LEAST_CHARS * (node.weight() - 1) > end;
    if (full) {
      return;
    } else if (node instanceof MapNode map) {
      map(map);
    } else if (node instanceof ListNode list) {
      list(list);
    } else {
      GroovyWords.leaf((ValueNode) node, written, out);
    }
    full |= out.length() > end;
  }

  private void map(MapNode map) {
    String type = GroovyWords.type(map);
    out.append(type == null ? "dict" : type).append('(');
    int start = out.length();
    // Asking the map for an iterator would cost an object for each entry.
    map.entries()
        .forEach(
            (key, entry) -> {
              if (!full && !(type != null && key.equals(GroovyWords.TYPE))) {
                GroovyWords.key(key, map, out.append(out.length() > start ? ", " : ""));
                write(entry.value());
              }
            });
    out.append(')');
  }

  private void list(ListNode list) {
    out.append(list.isTuple() ? "tuple(" : "[");
    for (int i = 0; i < list.size() && !full; i++) {
      out.append(i > 0 ? ", " : "");
      write(list.items().get(i));
    }
    out.append(list.isTuple() ? ')' : ']');
  }
}
