package dev.espalier.config;

import org.jspecify.annotations.Nullable;

/**
 * Turns config nodes into values of one type, and back.
 *
 * @param <T> the type; never null, since a field that may be null says so itself
 */
public interface Codec<T> {

  /**
   * Returns the node's value.
   *
   * @param decoding knows where the node stands, and receives every problem found
   * @return the value, or null if a problem was reported
   */
  @Nullable T decode(ConfigNode node, Decoding decoding);

  /** Returns the node that decodes to a value. */
  ConfigNode encode(T value);

  /**
   * Returns what a person calls the type: {@code int}, {@code list of string}, {@code backbone}.
   */
  String type();

  /** Returns what is wrong with a value, as the end of "… must be", or null if it is fine. */
  default @Nullable String violation(T value) {
    return null;
  }

  /** Returns the keys of the map that this codec reads, or null if it reads something else. */
  default @Nullable Schema schema() {
    return null;
  }

  /** Returns a field of this type that every config must set. */
  default Field<T> required(String key, String doc) {
    return Field.required(key, this, doc);
  }

  /** Returns a field of this type that is null where a config leaves it out or says so. */
  default Field<T> optional(String key, String doc) {
    return Field.optional(key, this, doc);
  }

  /** Returns a field of this type that has a default. */
  default Field<T> withDefault(String key, T value, String doc) {
    return Field.withDefault(key, this, value, doc);
  }

  /** Returns a field of this type that has a default, and is null where a config says so. */
  default Field<T> nullableWithDefault(String key, T value, String doc) {
    return Field.nullableWithDefault(key, this, value, doc);
  }

  /** Returns what the nodes look like; {@link ValueForm#ANY} where the codec cannot say. */
  default ValueForm form() {
    Schema schema = schema();
    return schema == null ? ValueForm.ANY : new ValueForm.Structure(schema);
  }
}
