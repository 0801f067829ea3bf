package dev.espalier.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one object as a map, for generated encoders. */
public final class FieldWriter {

  private final Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();

  private FieldWriter() {}

  /**
   * Returns the map of one object.
   *
   * @param values the value of each field of the schema, in their order
   */
  public static MapNode write(Schema schema, @Nullable Object... values) {
    FieldWriter writer = of(schema);
    int next = 0;
    for (Field<?> field : schema.fields()) {
      writer.putAny(field, values[next++]);
    }
    return writer.node();
  }

  @SuppressWarnings("unchecked") // generated code hands each field a value of its type
  private <T> void putAny(Field<T> field, @Nullable Object value) {
    put(field, (T) value);
  }

  /** Begins a map; that of a module starts with its name. */
  public static FieldWriter of(Schema schema) {
    FieldWriter writer = new FieldWriter();
    String discriminator = schema.discriminator();
    return discriminator == null ? writer : writer.put(discriminator, ValueNode.of(schema.name()));
  }

  /** Adds a field; null is written as null. A deprecated one is left out where it says nothing. */
  public <T> FieldWriter put(Field<T> field, @Nullable T value) {
    if (field.isDeprecated()
        && !field.isRequired()
        && Objects.equals(value, field.defaultValue())) {
      return this;
    }
    return put(field.key(), value == null ? ValueNode.ofNull() : field.codec().encode(value));
  }

  /** Returns the map. */
  public MapNode node() {
    return MapNode.of(entries);
  }

  private FieldWriter put(String key, ConfigNode value) {
    entries.put(Key.of(key), new MapNode.Entry(Place.PROGRAM, value));
    return this;
  }
}
