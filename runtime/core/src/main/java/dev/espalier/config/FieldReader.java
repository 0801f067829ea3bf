package dev.espalier.config;

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

  /** What the node gives for each field of the schema. */
  private final @Nullable ConfigNode[] values;

  private boolean readable = true;

  /** The position of the field after the one read last. */
  private int next;

  private FieldReader(Schema schema, ConfigNode node, Decoding decoding) {
    this.schema = schema;
    this.node = node;
    this.decoding = decoding;
    this.errorsBefore = decoding.problems().errorCount();
    this.values = new ConfigNode[schema.fields().size()];
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
    ConfigNode value = values[position(field)];
    if (value == null) {
      return absent(field);
    }
    boolean isNull = value instanceof ValueNode leaf && leaf.isNull();
    return isNull && field.isNullable() ? null : decode(field, value);
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
      e.failures().forEach(failure -> problems().failed(failure, this::given));
    } catch (IllegalArgumentException e) {
      decoding
          .problems()
          .add(
              Diagnostic.error(
                  "E0106", node.place(), "'%s': %s".formatted(schema.name(), e.getMessage())));
    }
    return null;
  }

  private <T> @Nullable T decode(Field<T> field, ConfigNode value) {
    Decoding inside = decoding.at(field.key());
    T decoded = field.codec().decode(value, inside);
    String violation = decoded == null ? null : field.codec().violation(decoded);
    if (violation != null) {
      refuse(value, violation, inside);
      return null;
    }
    return decoded;
  }

  private static void refuse(ConfigNode value, String violation, Decoding decoding) {
    decoding
        .problems()
        .add(
            Diagnostic.error(
                    "E0105",
                    value.place(),
                    "'%s' must be %s, given %s".formatted(decoding.path(), violation, value))
                .label("expected " + violation));
  }

  private <T> @Nullable T absent(Field<T> field) {
    if (readable && field.isRequired()) {
      problems().missing(field);
    }
    return readable ? field.defaultValue() : null;
  }

  /** Returns where the schema has a field: mostly behind the one read last. */
  @SuppressWarnings("ReferenceEquality") // a shortcut; any other field is found by its key
  private int position(Field<?> field) {
    boolean inOrder = next < values.length && schema.fields().get(next) == field;
    int position = inOrder ? next : schema.position(field.key());
    next = position + 1;
    return position;
  }

  private void takeKeys(MapNode map) {
    int others = map.size();
    for (int i = 0; i < values.length; i++) {
      Field<?> field = schema.fields().get(i);
      ConfigNode value = map.get(field.name());
      if (value != null && !field.isDeprecated()) {
        values[i] = value;
        others--;
      }
    }
    String discriminator = schema.discriminator();
    if (others > 0 && discriminator != null && map.get(discriminator) != null) {
      others--;
    }
    if (others > 0) {
      takeOthers(map);
    }
  }

  /** Takes the keys that are deprecated or were renamed; reports any other. */
  private void takeOthers(MapNode map) {
    for (int i = 0; i < values.length; i++) {
      Field<?> field = schema.fields().get(i);
      if (field.hasHistory()) {
        values[i] = problems().outdated(field, map);
      }
    }
    problems().unknown(map);
  }

  private void takeItems(ListNode list) {
    if (list.size() > values.length) {
      readable = false;
      decoding.mismatch(list, "map, or list of at most %d values".formatted(values.length));
      return;
    }
    for (int i = 0; i < list.size(); i++) {
      values[i] = list.items().get(i);
    }
  }

  private @Nullable ConfigNode given(String key) {
    int position = schema.position(key);
    return position < 0 ? null : values[position];
  }

  private FieldProblems problems() {
    return new FieldProblems(schema, node, decoding.problems());
  }
}
