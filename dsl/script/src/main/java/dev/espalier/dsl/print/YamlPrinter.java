package dev.espalier.dsl.print;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Prints a config as a YAML 1.2 file that loads to an equal tree.
 *
 * <p>Every key begins a line; a list of scalars stands on one line where it fits into 100 columns.
 * A tuple is written as a map of the one key {@code __tuple__}.
 */
public final class YamlPrinter {

  private static final int WIDTH = 100;
  private static final String INDENT = "  ";

  /** Longer keys need a question mark before them. */
  private static final int LONGEST_KEY = 200;

  private final StringBuilder out = new StringBuilder();
  private final Braces braces;

  private YamlPrinter(Braces braces) {
    this.braces = braces;
  }

  /**
   * Returns the text of a whole config.
   *
   * @throws IllegalArgumentException if a top-level key is an integer, which no file can set
   */
  public static String print(MapNode root) {
    return print(root, Braces.TEXT);
  }

  /** Returns the text of a whole config, whose strings may hold variables. */
  public static String print(MapNode root, Braces braces) {
    for (Key key : root.keys()) {
      if (!(key instanceof Key.Name)) {
        throw new IllegalArgumentException("a top-level key must be a word, not " + key);
      }
    }
    YamlPrinter printer = new YamlPrinter(braces);
    printer.entries(root, "");
    return root.size() == 0 ? "{}\n" : printer.out.toString();
  }

  private void entries(MapNode map, String indent) {
    boolean first = true;
    for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
      // The first entry of a map in a list stands behind the dash.
      out.append(first && follows() ? "" : indent);
      first = false;
      String key = YamlWords.key(entry.getKey());
      out.append(key.length() > LONGEST_KEY ? "? " + key + "\n" + indent + ":" : key + ":");
      value(entry.getValue().value(), indent, false);
    }
  }

  /** Writes a value behind a key or a dash, and ends its last line. */
  private void value(ConfigNode node, String indent, boolean behindDash) {
    String flat = flat(node, WIDTH - column());
    if (flat != null) {
      out.append(' ').append(flat).append('\n');
      return;
    }
    String inner = indent + INDENT;
    out.append(behindDash ? " " : "\n");
    if (node instanceof ListNode list && list.isTuple()) {
      out.append(behindDash ? "" : inner).append("__tuple__:");
      value(ListNode.of(list.items()), inner, false);
    } else if (node instanceof ListNode list) {
      items(list.items(), behindDash ? inner : indent);
    } else {
      map((MapNode) node, inner);
    }
  }

  private void map(MapNode map, String indent) {
    if (!Forms.isForm(map)) {
      entries(map, indent);
      return;
    }
    Map.Entry<Key, MapNode.Entry> only = map.entries().entrySet().iterator().next();
    out.append(follows() ? "" : indent).append("__dict__:\n").append(indent).append("- - ");
    out.append(YamlWords.string(only.getKey().toString(), braces)).append('\n');
    out.append(indent).append(INDENT).append('-');
    value(only.getValue().value(), indent + INDENT, true);
  }

  private void items(List<ConfigNode> items, String indent) {
    for (ConfigNode item : items) {
      out.append(follows() ? "" : indent).append('-');
      value(item, indent, true);
    }
  }

  /** Tells whether something stands on the line already. */
  private boolean follows() {
    return column() > 0;
  }

  private int column() {
    return out.length() - (out.lastIndexOf("\n") + 1);
  }

  /** Returns a scalar, an empty collection or a short list of scalars on one line, or null. */
  private @Nullable String flat(ConfigNode node, int room) {
    if (node instanceof ValueNode leaf) {
      return YamlWords.scalar(leaf, braces);
    } else if (node instanceof MapNode map) {
      return map.size() == 0 ? "{}" : null;
    }
    ListNode list = (ListNode) node;
    if (!list.items().stream().allMatch(ValueNode.class::isInstance)) {
      return null;
    }
    StringBuilder text = new StringBuilder(list.isTuple() ? "{__tuple__: [" : "[");
    String separator = "";
    for (ConfigNode item : list.items()) {
      text.append(separator).append(YamlWords.scalar((ValueNode) item, braces));
      separator = ", ";
      if (text.length() > room) {
        return null;
      }
    }
    return text.append(list.isTuple() ? "]}" : "]").toString();
  }
}
