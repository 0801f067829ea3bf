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
    int position = position(key);
    return position < 0 ? null : fields.get(position);
  }

  /** Returns where the field of a key stands, or -1 if there is none. */
  int position(String key) {
    for (int i = 0; i < fields.size(); i++) {
      if (fields.get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  /** Tells whether a map may have a key: a field's, one that a field once had, the module's. */
  boolean knows(String key) {
    return key.equals(discriminator)
        || fields.stream()
            .anyMatch(field -> field.key().equals(key) || field.formerKeys().contains(key));
  }

  /** Returns the keys, in the order of the parameters. */
  public List<String> keys() {
    return fields.stream().<String>map(Field::key).toList();
  }
}
