package dev.espalier.registry;

import org.jspecify.annotations.Nullable;

/**
 * A typed name of an entry of the {@link BuildContext}.
 *
 * @param type the entry's class
 * @param name a word that tells entries of one class apart; null where the class says enough
 * @param <T> the entry's type
 */
public record ContextKey<T>(Class<T> type, @Nullable String name) {

  /** Returns the key of the one entry of a class. */
  public static <T> ContextKey<T> of(Class<T> type) {
    return new ContextKey<>(type, null);
  }

  /** Returns the key of a named entry. */
  public static <T> ContextKey<T> of(Class<T> type, String name) {
    return new ContextKey<>(type, name);
  }

  @Override
  public String toString() {
    return name == null ? type.getSimpleName() : type.getSimpleName() + " '" + name + "'";
  }
}
