package dev.espalier.dsl.print;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Prints a config as a Groovy file that loads to an equal tree.
 *
 * <p>A value stands on one line where it fits into 100 columns; otherwise each of its elements
 * begins a line of its own, indented by four spaces.
 */
public final class GroovyPrinter {

  private static final int WIDTH = 100;
  private static final int INDENT = 4;

  private final StringBuilder out = new StringBuilder();
  private final Function<ValueNode, @Nullable String> written;
  private int lineStart;

  private GroovyPrinter(Function<ValueNode, @Nullable String> written) {
    this.written = written;
  }

  /**
   * Returns the text of a whole config, a statement for each key.
   *
   * @throws IllegalArgumentException if a top-level key is an integer, which no file can set
   */
  public static String print(MapNode root) {
    return print(root, leaf -> null);
  }

  /**
   * Returns the text of a whole config, some of whose leaves are expressions.
   *
   * @param written returns the expression that stands for a leaf, or null if it is its value
   */
  public static String print(MapNode root, Function<ValueNode, @Nullable String> written) {
    GroovyPrinter printer = new GroovyPrinter(written);
    root.entries().forEach((key, entry) -> printer.statement(key, entry.value()));
    return printer.out.toString();
  }

  /** Returns the text of one value, as an expression. */
  public static String printValue(ConfigNode node) {
    GroovyPrinter printer = new GroovyPrinter(leaf -> null);
    printer.value(node, 0, 0);
    return printer.out.toString();
  }

  private void statement(Key key, ConfigNode value) {
    if (!(key instanceof Key.Name name)) {
      throw new IllegalArgumentException("a top-level key must be a word, not " + key);
    }
    GroovyWords.target(name.text(), out);
    out.append(" = ");
    value(value, 0, 0);
    newLine(0);
  }

  /**
   * Writes a value.
   *
   * @param indent the indentation of the line that the value begins on
   * @param closing the characters that must follow it on its last line
   */
  private void value(ConfigNode node, int indent, int closing) {
    int room = WIDTH - column() - closing;
    if (FlatText.write(node, room, out, written)) {
      return;
    } else if (node instanceof MapNode map) {
      map(map, indent + INDENT, closing + 1);
    } else if (node instanceof ListNode list) {
      list(list, indent + INDENT, closing + 1);
    } else {
      GroovyWords.leaf((ValueNode) node, written, out);
    }
  }

  private void map(MapNode map, int indent, int closing) {
    String type = GroovyWords.type(map);
    out.append(type == null ? "dict(" : type + "(");
    int left = map.size();
    for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
      left--;
      if (type != null && entry.getKey().equals(GroovyWords.TYPE)) {
        continue;
      }
      newLine(indent);
      GroovyWords.key(entry.getKey(), map, out);
      value(entry.getValue().value(), indent, left == 0 ? closing : 1);
      out.append(left == 0 ? "" : ",");
    }
    out.append(')');
  }

  private void list(ListNode list, int indent, int closing) {
    out.append(list.isTuple() ? "tuple(" : "[");
    List<ConfigNode> items = list.items();
    boolean scalars = items.stream().allMatch(ValueNode.class::isInstance);
    for (int i = 0; i < items.size(); i++) {
      int following = i == items.size() - 1 ? closing : 1;
      int before = out.length();
      out.append(i > 0 && scalars ? " " : "");
      int room = WIDTH - column() - following;
      if (i == 0 || !scalars || !FlatText.write(items.get(i), room, out, written)) {
        out.setLength(before);
        newLine(indent);
        value(items.get(i), indent, following);
      }
      out.append(i == items.size() - 1 ? "" : ",");
    }
    out.append(list.isTuple() ? ')' : ']');
  }

  private int column() {
    return out.length() - lineStart;
  }

  private void newLine(int indent) {
    out.append('\n');
    lineStart = out.length();
    out.append(" ".repeat(indent));
  }
}
