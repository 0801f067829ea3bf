package dev.espalier.registry;

import org.jspecify.annotations.Nullable;

/**
 * The modules that one compilation registered in one scope of one registry. The processor writes
 * the implementations.
 *
 * @param <T> the registry's product
 */
public interface ModuleTable<T> {

  /** Returns the product that the registry is known by. */
  Class<T> product();

  /** Returns the scope of the names, such as {@code pose}; empty for the root. */
  default String scope() {
    return "";
  }

  /** Returns the number of names. */
  int size();

  /**
   * Returns a name, without its scope.
   *
   * @param index which, in {@code [0, size())}; names are sorted
   */
  String name(int index);

  /**
   * Returns the module of a name; only this loads the module's config class.
   *
   * @param index which, in {@code [0, size())}
   */
  Module<? extends T> module(int index);

  /**
   * Returns the class or method of a name as a person writes it, without loading anything.
   *
   * @param index which, in {@code [0, size())}
   */
  default String source(int index) {
    return module(index).source();
  }

  /**
   * Tells whether a name may take the place of another compilation's.
   *
   * @param index which, in {@code [0, size())}
   */
  default boolean isForced(int index) {
    return false;
  }

  /**
   * Returns the name to use instead of a deprecated one; null for the names to use.
   *
   * @param index which, in {@code [0, size())}
   */
  default @Nullable String replacement(int index) {
    return null;
  }
}
