package dev.espalier.registry;

/**
 * One name that a program registered.
 *
 * @param product the registry's product
 * @param scope the name's scope
 * @param simpleName the name in it
 * @param value the module
 */
record RuntimeTable<T>(Class<T> product, String scope, String simpleName, Module<? extends T> value)
    implements ModuleTable<T> {

  static final String ORIGIN = "the program";

  /**
   * Returns the registration of a module under a name.
   *
   * @throws IllegalArgumentException if the text cannot be a name
   */
  static <T> Registration<T> register(Class<T> product, String name, Module<? extends T> module) {
    if (!name.matches("[^\\s.]+(\\.[^\\s.]+)*")) {
      throw new IllegalArgumentException(
          "'%s' cannot name a module: dots separate scopes, and blanks end it".formatted(name));
    }
    RuntimeTable<T> table =
        new RuntimeTable<>(product, ScopePath.of(name), ScopePath.simpleName(name), module);
    return new Registration<>(table, 0, ORIGIN, null);
  }

  @Override
  public int size() {
    return 1;
  }

  @Override
  public String name(int index) {
    return simpleName;
  }

  @Override
  public Module<? extends T> module(int index) {
    return value;
  }
}
