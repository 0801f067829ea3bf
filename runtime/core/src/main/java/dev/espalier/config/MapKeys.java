package dev.espalier.config;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a map's keys are read and written.
 *
 * @param read returns the Java key, or null if the key is of another type
 * @param write returns the key that reads as a Java one
 * @param type what a person calls the keys
 */
record MapKeys<K>(Function<Key, @Nullable K> read, Function<K, Key> write, String type) {

  /** Words; an integer is taken for its text. */
  static final MapKeys<String> WORDS = new MapKeys<>(Key::toString, Key::of, "");

  /** Integers; JSON and YAML write them as words. */
  static final MapKeys<Integer> INTEGERS =
      new MapKeys<>(MapKeys::integer, key -> Key.of((long) key), "int");

  private static @Nullable Integer integer(Key key) {
    String text = key.toString();
    try {
      int value = Integer.parseInt(text);
      return Integer.toString(value).equals(text) ? value : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
