package dev.espalier.registry;

/**
 * The modules of one registry that one compilation registered. The processor writes the
 * implementations.
 *
 * @param <T> the registry's product
 */
public interface ModuleTable<T> {

  /** Returns the product that the registry is known by. */
  Class<T> product();

  /** Returns the number of names. */
  int size();

  /**
   * Returns a name.
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
}
