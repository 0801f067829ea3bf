package dev.espalier.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one map for a generated decoder, and reports every problem in it.
 *
 * <p>A list stands for a map by position where the schema is a plain structure: {@code ('train',
 * 1)}.
 */
public final class FieldReader {

  private final Schema schema;
  private final ConfigNode node;
  private final Decoding decoding;
  private final int errorsBefore;
  private final Map<String, ConfigNode> values = new LinkedHashMap<>();
  private boolean readable = true;

  private FieldReader(Schema schema, ConfigNode node, Decoding decoding) {
    this.schema = schema;
    this.node = node;
    this.decoding = decoding;
    this.errorsBefore = decoding.problems().errorCount();
  }

  /** Begins to read a node by a schema; unknown keys are reported at once. */
  public static FieldReader of(Schema schema, ConfigNode node, Decoding decoding) {
    FieldReader reader = new FieldReader(schema, node, decoding);
    if (node instanceof MapNode map) {
      reader.takeKeys(map);
    } else if (node instanceof ListNode list && schema.discriminator() == null) {
      reader.takeItems(list);
    } else {
      reader.readable = false;
      decoding.mismatch(node, "map");
    }
    return reader;
  }

  /** Returns a field's value; null where it is absent without a default or was reported. */
  public <T> @Nullable T read(Field<T> field) {
    ConfigNode value = values.get(field.key());
    if (!readable) {
      return null;
    }
    if (value == null) {
      if (field.isRequired()) {
        new FieldProblems(schema, node, decoding.problems()).missing(field);
      }
      return field.defaultValue();
    }
    Decoding inside = decoding.at(field.key());
    boolean isNull = value instanceof ValueNode leaf && leaf.isNull();
    if (isNull && field.isNullable()) {
      return null;
    }
    T decoded = field.codec().decode(value, inside);
    String violation = decoded == null ? null : field.codec().violation(decoded);
    if (violation == null) {
      return decoded;
    }
    decoding
        .problems()
        .add(
            Diagnostic.error(
                    "E0105",
                    value.place(),
                    "'%s' must be %s, given %s".formatted(inside.path(), violation, value))
                .label("expected " + violation));
    return null;
  }

  /**
   * Returns the object made of the values read, or null if anything was wrong with them.
   *
   * @param maker calls the constructor; an {@link IllegalArgumentException} that it throws becomes
   *     a diagnostic at the map, and a {@link CheckException} one at each value that it names
   */
  public <T> @Nullable T build(Supplier<T> maker) {
    if (decoding.problems().errorCount() > errorsBefore) {
      return null;
    }
    try {
      return maker.get();
    } catch (CheckException e) {
      FieldProblems problems = new FieldProblems(schema, node, decoding.problems());
      e.failures().forEach(failure -> problems.failed(failure, values));
    } catch (IllegalArgumentException e) {
      decoding
          .problems()
          .add(
              Diagnostic.error(
                  "E0106", node.place(), "'%s': %s".formatted(schema.name(), e.getMessage())));
    }
    return null;
  }

  private void takeKeys(MapNode map) {
    for (Map.Entry<Key, MapNode.Entry> entry : map.entries().entrySet()) {
      String key = entry.getKey().toString();
      if (key.equals(schema.discriminator())) {
        continue;
      }
      Field<?> field = entry.getKey() instanceof Key.Name ? schema.field(key) : null;
      if (field != null && !field.isDeprecated()) {
        values.put(key, entry.getValue().value());
      } else {
        takeOdd(key, field, entry.getValue());
      }
    }
  }

  /** Takes a key that is deprecated or was renamed; reports any other. */
  private void takeOdd(String key, @Nullable Field<?> field, MapNode.Entry entry) {
    FieldProblems problems = new FieldProblems(schema, node, decoding.problems());
    Field<?> renamed = field == null ? schema.fieldOnce(key) : null;
    if (field != null) {
      problems.deprecated(field, entry.keyPlace());
      values.put(key, entry.value());
    } else if (renamed == null) {
      problems.unknown(key, entry.keyPlace());
    } else if (((MapNode) node).get(Key.of(renamed.key())) != null
        || values.containsKey(renamed.key())) {
      problems.setTwice(key, renamed, entry.keyPlace());
    } else {
      problems.renamed(key, renamed, entry.keyPlace());
      values.put(renamed.key(), entry.value());
    }
  }

  private void takeItems(ListNode list) {
    if (list.size() > schema.fields().size()) {
      readable = false;
      decoding.mismatch(
          list, "map, or list of at most %d values".formatted(schema.fields().size()));
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      values.put(schema.fields().get(i).key(), list.items().get(i));
    }
  }
}
