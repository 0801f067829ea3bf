package dev.espalier.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a config map that becomes one object.
 *
 * @param name the module's or type's name, as messages call it
 * @param discriminator the key that names the module; null for plain structures
 * @param doc what the Javadoc says of the type; may be empty
 * @param fields the fields, in the order of the parameters
 */
public record Schema(
    String name, @Nullable String discriminator, String doc, List<Field<?>> fields) {

  /** Copies the fields. */
  public Schema {
    fields = List.copyOf(fields);
  }

  /** Returns the schema of a plain structure. */
  public static Schema ofType(String name, String doc, Field<?>... fields) {
    return new Schema(name, null, doc, List.of(fields));
  }

  /** Returns the schema of a registered module. */
  public static Schema ofModule(String name, String discriminator, String doc, Field<?>... fields) {
    return new Schema(name, discriminator, doc, List.of(fields));
  }

  /** Returns the field of a key, or null if there is none. */
  public @Nullable Field<?> field(String key) {
    for (Field<?> field : fields) {
      if (field.key().equals(key)) {
        return field;
      }
    }
    return null;
  }

  /** Returns the field that had a key in an earlier version, or null if there is none. */
  public @Nullable Field<?> fieldOnce(String formerKey) {
    for (Field<?> field : fields) {
      if (field.formerKeys().contains(formerKey)) {
        return field;
      }
    }
    return null;
  }

  /** Returns the keys, in the order of the parameters. */
  public List<String> keys() {
    return fields.stream().<String>map(Field::key).toList();
  }
}
