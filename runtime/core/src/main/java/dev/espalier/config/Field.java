package dev.espalier.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a {@link Schema}: its name, its type, and what holds when it is left out.
 *
 * <p>A record, since the JIT compiler takes what a record holds for constant: in a generated
 * decoder, whose fields are static and final, it sees each codec through and calls nothing by
 * interface.
 *
 * @param name the key as a map has it, in {@code snake_case}
 * @param codec the codec of the value
 * @param doc what the Javadoc says of the parameter; may be empty
 * @param absence what holds when a config leaves the field out
 * @param defaultValue the default, or null if there is none
 * @param formerKeys the keys that earlier versions had for the field
 * @param deprecation the key to set in place of a deprecated field, empty if there is none; null
 *     where the field is not deprecated
 * @param <T> the type of its value
 */
public record Field<T>(
    Key.Name name,
    Codec<T> codec,
    String doc,
    Absence absence,
    @Nullable T defaultValue,
    List<String> formerKeys,
    @Nullable String deprecation) {

  /** What holds when a config leaves a field out, and whether it may say null. */
  public enum Absence {
    /** Every config must set the field. */
    FORBIDDEN,
    /** The field is null, and a config may say so. */
    NULL,
    /** The field has a default, and is never null. */
    DEFAULT,
    /** The field has a default, and is null where a config says so. */
    DEFAULT_OR_NULL
  }

  /** Copies the former keys. */
  public Field {
    formerKeys = List.copyOf(formerKeys);
  }

  private static <T> Field<T> of(
      String key, Codec<T> codec, String doc, Absence absence, @Nullable T value) {
    return new Field<>(new Key.Name(key), codec, doc, absence, value, List.of(), null);
  }

  /** Returns a field that every config must set. */
  public static <T> Field<T> required(String key, Codec<T> codec, String doc) {
    return of(key, codec, doc, Absence.FORBIDDEN, null);
  }

  /** Returns a field that is null where a config leaves it out or says so. */
  public static <T> Field<T> optional(String key, Codec<T> codec, String doc) {
    return of(key, codec, doc, Absence.NULL, null);
  }

  /** Returns a field that has a default. */
  public static <T> Field<T> withDefault(String key, Codec<T> codec, T value, String doc) {
    return of(key, codec, doc, Absence.DEFAULT, value);
  }

  /** Returns a field that has a default, and is null where a config says so. */
  public static <T> Field<T> nullableWithDefault(String key, Codec<T> codec, T value, String doc) {
    return of(key, codec, doc, Absence.DEFAULT_OR_NULL, value);
  }

  /** Returns a copy that also answers to keys of earlier versions, with a warning. */
  public Field<T> formerly(String... keys) {
    return new Field<>(name, codec, doc, absence, defaultValue, List.of(keys), deprecation);
  }

  /**
   * Returns a copy whose use gives a warning.
   *
   * @param replacement the key to set in its place; empty if there is none
   */
  public Field<T> deprecated(String replacement) {
    return new Field<>(name, codec, doc, absence, defaultValue, formerKeys, replacement);
  }

  /** Returns the key, in {@code snake_case}. */
  public String key() {
    return name.text();
  }

  /** Tells whether setting the field gives a warning. */
  public boolean isDeprecated() {
    return deprecation != null;
  }

  /** Tells whether the field is deprecated or had other keys once. */
  boolean hasHistory() {
    return deprecation != null || !formerKeys.isEmpty();
  }

  /** Returns the key to set in place of a deprecated field; empty if there is none. */
  public String replacement() {
    return deprecation == null ? "" : deprecation;
  }

  /** Tells whether every config must set the field. */
  public boolean isRequired() {
    return absence == Absence.FORBIDDEN;
  }

  /** Tells whether a config may set the field to null. */
  public boolean isNullable() {
    return absence == Absence.NULL || absence == Absence.DEFAULT_OR_NULL;
  }

  /** Returns the default as a node; null where the field is required. */
  public @Nullable ConfigNode defaultNode() {
    if (isRequired()) {
      return null;
    }
    return defaultValue == null ? ValueNode.ofNull() : codec.encode(defaultValue);
  }

  /** Returns what a map gives for the field; null where it is absent or was reported. */
  public @Nullable T read(FieldReader reader) {
    return reader.read(this);
  }

  /**
   * Returns the value, checked against the field's limits.
   *
   * @throws IllegalArgumentException if the value breaks one, naming the field and the limit
   */
  public T check(T value) {
    String violation = codec.violation(value);
    if (violation != null) {
      throw new IllegalArgumentException(
          "'%s' must be %s, given %s".formatted(name, violation, value));
    }
    return value;
  }
}
