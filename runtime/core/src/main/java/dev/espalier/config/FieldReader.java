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

  private static final ConfigNode[] NO_VALUES = {};

  private final Schema schema;
  private final ConfigNode node;
  private final Decoding decoding;
  private final int errorsBefore;

  /** The fields that the node gives, where it is a map in their order. */
  private final long given;

  /** What the node gives for each field of the schema, where it is anything else. */
  private final @Nullable ConfigNode[] values;

  /** The position of the field after the one read last. */
  private int next;

  private FieldReader(
      Schema schema,
      ConfigNode node,
      Decoding decoding,
      int errorsBefore,
      long given,
      @Nullable ConfigNode[] values) {
    this.schema = schema;
    this.node = node;
    this.decoding = decoding;
    this.errorsBefore = errorsBefore;
    this.given = given;
    this.values = values;
  }

  /** Begins to read a node by a schema; unknown keys are reported at once. */
  public static FieldReader of(Schema schema, ConfigNode node, Decoding decoding) {
    int errorsBefore = decoding.problems().errorCount();
    long given =
        node instanceof MapNode map ? OrderedFields.of(schema, map.table()) : OrderedFields.NONE;
    @Nullable ConfigNode[] values =
        given == OrderedFields.NONE ? FieldFinder.find(schema, node, decoding) : NO_VALUES;
    return new FieldReader(schema, node, decoding, errorsBefore, given, values);
  }

  /** Returns a field's value; null where it is absent without a default or was reported. */
  public <T> @Nullable T read(Field<T> field) {
    ConfigNode value = value(position(field));
    if (value == null) {
      return absent(field);
    }
    boolean isNull = value instanceof ValueNode leaf && leaf.isNull();
    return isNull && field.isNullable() ? null : decode(field, value);
  }

  /** Tells whether nothing was wrong with the values read. */
  public boolean isClean() {
    return decoding.problems().errorCount() == errorsBefore;
  }

  /**
   * Returns the object made of the values read, or null if anything was wrong with them.
   *
   * @param maker calls the constructor; an {@link IllegalArgumentException} that it throws becomes
   *     a diagnostic at the map, and a {@link CheckException} one at each value that it names
   */
  public <T> @Nullable T build(Supplier<T> maker) {
    if (!isClean()) {
      return null;
    }
    try {
      return maker.get();
    } catch (CheckException e) {
      new FieldProblems(schema, node, decoding.problems())
          .failed(e, position -> value(given, position, node, values));
    } catch (IllegalArgumentException e) {
      decoding
          .problems()
          .add(
              Diagnostic.error(
                  "E0106", node.place(), "'%s': %s".formatted(schema.name(), e.getMessage())));
    }
    return null;
  }

  private @Nullable ConfigNode value(int position) {
    return value(given, position, node, values);
  }

  private static @Nullable ConfigNode value(
      long given, int position, ConfigNode node, @Nullable ConfigNode[] values) {
    return given == OrderedFields.NONE
        ? values[position]
        : OrderedFields.value(given, position, ((MapNode) node).table());
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
    boolean readable = FieldFinder.canRead(schema, node);
    if (readable && field.isRequired()) {
      new FieldProblems(schema, node, decoding.problems()).missing(field);
    }
    return readable ? field.defaultValue() : null;
  }

  /** Returns where the schema has a field: mostly behind the one read last. */
  @SuppressWarnings("ReferenceEquality") // a shortcut; any other field is found by its key
  private int position(Field<?> field) {
    boolean inOrder = next < schema.fields().size() && schema.fields().get(next) == field;
    int position = inOrder ? next : schema.position(field.key());
    next = position + 1;
    return position;
  }
}
