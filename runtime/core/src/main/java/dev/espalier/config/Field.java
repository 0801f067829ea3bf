package dev.espalier.config;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One key of a {@link Schema}: its name, its type, and what holds when it is left out.
 *
 * @param <T> the type of its value
 */
public final class Field<T> {

  private final String key;
  private final Codec<T> codec;
  private final String doc;
  private final Absence absence;
  private final @Nullable T defaultValue;
  private final List<String> formerKeys;
  private final @Nullable String replacement;

  /** What holds when a config leaves the field out, and whether it may say null. */
  private enum Absence {
    FORBIDDEN,
    NULL,
    DEFAULT,
    DEFAULT_OR_NULL
  }

  private Field(
      String key,
      Codec<T> codec,
      String doc,
      Absence absence,
      @Nullable T defaultValue,
      List<String> formerKeys,
      @Nullable String replacement) {
    this.key = key;
    this.codec = codec;
    this.doc = doc;
    this.absence = absence;
    this.defaultValue = defaultValue;
    this.formerKeys = formerKeys;
    this.replacement = replacement;
  }

  private static <T> Field<T> of(
      String key, Codec<T> codec, String doc, Absence absence, @Nullable T value) {
    return new Field<>(key, codec, doc, absence, value, List.of(), null);
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
    return new Field<>(key, codec, doc, absence, defaultValue, List.of(keys), replacement);
  }

  /**
   * Returns a copy whose use gives a warning.
   *
   * @param newReplacement the key to set in its place; empty if there is none
   */
  public Field<T> deprecated(String newReplacement) {
    return new Field<>(key, codec, doc, absence, defaultValue, formerKeys, newReplacement);
  }

  /** Returns the key, in {@code snake_case}. */
  public String key() {
    return key;
  }

  /** Returns the codec of the value. */
  public Codec<T> codec() {
    return codec;
  }

  /** Returns what the Javadoc says of the parameter; may be empty. */
  public String doc() {
    return doc;
  }

  /** Returns the keys that earlier versions had for the field. */
  public List<String> formerKeys() {
    return formerKeys;
  }

  /** Tells whether setting the field gives a warning. */
  public boolean isDeprecated() {
    return replacement != null;
  }

  /** Returns the key to set in place of a deprecated field; empty if there is none. */
  public String replacement() {
    return replacement == null ? "" : replacement;
  }

  /** Tells whether every config must set the field. */
  public boolean isRequired() {
    return absence == Absence.FORBIDDEN;
  }

  /** Tells whether a config may set the field to null. */
  public boolean isNullable() {
    return absence == Absence.NULL || absence == Absence.DEFAULT_OR_NULL;
  }

  /** Returns the default, or null if there is none. */
  public @Nullable T defaultValue() {
    return defaultValue;
  }

  /** Returns the default as a node; null where the field is required. */
  public @Nullable ConfigNode defaultNode() {
    if (isRequired()) {
      return null;
    }
    return defaultValue == null ? ValueNode.ofNull() : codec.encode(defaultValue);
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
          "'%s' must be %s, given %s".formatted(key, violation, value));
    }
    return value;
  }
}
