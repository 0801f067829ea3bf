package dev.espalier.config;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the fields of one object as a map, for generated encoders. */
public final class FieldWriter {

  private final Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();

  private FieldWriter() {}

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
