package dev.espalier.dsl.print;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.FloatText;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.lang.KeyStyle;
import java.io.StringWriter;
import java.math.BigInteger;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Prints a tree as JSON.
 *
 * <p>Plain JSON is for other programs: a tuple becomes an array, an integer key a string, and a
 * number that is not finite the string {@code "inf"}, {@code "-inf"} or {@code "nan"}. Typed JSON
 * keeps them apart: <code>{"__tuple__": […]}</code>, <code>{"__dict__": [[key, value], …]}</code>
 * for a map with a key that is no string, <code>{"__float__": "inf"}</code>.
 */
public final class JsonPrinter {

  private final JsonGenerator out;
  private final boolean typed;
  private final @Nullable Braces braces;

  private JsonPrinter(JsonGenerator out, boolean typed, @Nullable Braces braces) {
    this.out = out;
    this.typed = typed;
    this.braces = braces;
  }

  /** Returns the tree as JSON on many lines, without a line end. */
  public static String print(ConfigNode node) {
    return print(node, new Pretty(), false, null);
  }

  /** Returns the tree as typed JSON on one line, without a line end. */
  public static String printTyped(ConfigNode node) {
    return print(node, ObjectWriteContext.empty(), true, null);
  }

  /**
   * Returns a whole config as a JSON file that loads to an equal tree: typed JSON on many lines,
   * where also maps with keys in camelCase are written as pairs.
   */
  public static String printConfig(MapNode root) {
    return printConfig(root, Braces.TEXT);
  }

  /** Returns a whole config as a JSON file, whose strings may hold variables. */
  public static String printConfig(MapNode root, Braces braces) {
    return print(root, new Pretty(), true, braces) + "\n";
  }

  private static String print(
      ConfigNode node, ObjectWriteContext context, boolean typed, @Nullable Braces braces) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JsonFactory.builder().build().createGenerator(context, text)) {
      new JsonPrinter(out, typed, braces).write(node);
    }
    return text.toString();
  }

  private void write(ConfigNode node) {
    if (node instanceof MapNode map) {
      write(map);
    } else if (node instanceof ListNode list) {
      write(list);
    } else {
      write((ValueNode) node);
    }
  }

  private void write(MapNode map) {
    if ((typed && map.keys().stream().anyMatch(this::needsPairs)) || isForm(map)) {
      writePairs(map);
      return;
    }
    out.writeStartObject();
    for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
      out.writeName(entry.getKey().toString());
      write(entry.getValue().value());
    }
    out.writeEndObject();
  }

  private boolean needsPairs(Key key) {
    return key instanceof Key.Int || (braces != null && KeyStyle.isCamel(key.toString()));
  }

  /** Tells whether the map of a config file would be read as something else. */
  private boolean isForm(MapNode map) {
    return braces != null && Forms.isForm(map);
  }

  private void writePairs(MapNode map) {
    out.writeStartObject();
    out.writeName("__dict__");
    out.writeStartArray();
    for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
      out.writeStartArray();
      if (entry.getKey() instanceof Key.Int number) {
        out.writeNumber(number.value());
      } else {
        // A key is never a variable.
        String key = entry.getKey().toString();
        out.writeString(braces == null ? key : Braces.TEXT.written(key));
      }
      write(entry.getValue().value());
      out.writeEndArray();
    }
    out.writeEndArray();
    out.writeEndObject();
  }

  private void write(ListNode list) {
    boolean wrapped = typed && list.isTuple();
    if (wrapped) {
      out.writeStartObject();
      out.writeName("__tuple__");
    }
    out.writeStartArray();
    list.items().forEach(this::write);
    out.writeEndArray();
    if (wrapped) {
      out.writeEndObject();
    }
  }

  private void write(ValueNode leaf) {
    Object value = leaf.value();
    if (value == null) {
      out.writeNull();
    } else if (value instanceof Boolean truth) {
      out.writeBoolean(truth);
    } else if (value instanceof Long number) {
      out.writeNumber(number);
    } else if (value instanceof BigInteger number) {
      out.writeNumber(number);
    } else if (value instanceof Double number) {
      write(number);
    } else {
      write(value.toString());
    }
  }

  private void write(String text) {
    out.writeString(braces == null ? text : braces.written(text));
  }

  private void write(double number) {
    String text = FloatText.of(number);
    if (Double.isFinite(number)) {
      out.writeNumber(text);
    } else if (typed) {
      out.writeStartObject();
      out.writeName("__float__");
      out.writeString(text);
      out.writeEndObject();
    } else {
      out.writeString(text);
    }
  }

  /** Has every key on a line of its own. */
  private static final class Pretty extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      return new DefaultPrettyPrinter();
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
