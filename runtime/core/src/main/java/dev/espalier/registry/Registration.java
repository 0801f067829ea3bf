package dev.espalier.registry;

import org.jspecify.annotations.Nullable;

/**
 * A name of a registry: where it stands in which table.
 *
 * @param <T> the registry's product
 */
final class Registration<T> {

  private final ModuleTable<T> table;
  private final int index;
  private final String origin;
  private final @Nullable Registration<T> replaced;

  /** The module, once somebody asked for it; a table gives all of them the same. */
  private @Nullable Module<? extends T> module;

  /**
   * Begins with what is known without loading the module.
   *
   * @param table the table
   * @param index the name's index in it
   * @param origin where the table comes from, for messages
   * @param replaced the registration of the same name that this one replaced; null if none
   */
  Registration(ModuleTable<T> table, int index, String origin, @Nullable Registration<T> replaced) {
    this.table = table;
    this.index = index;
    this.origin = origin;
    this.replaced = replaced;
  }

  /** Returns where the name comes from, for messages. */
  String origin() {
    return origin;
  }

  /** Returns the registration of the same name that this one replaced; null if none. */
  @Nullable Registration<T> replaced() {
    return replaced;
  }

  String name() {
    return table.name(index);
  }

  String scope() {
    return table.scope();
  }

  String fullName() {
    return ScopePath.join(scope(), name());
  }

  Module<? extends T> module() {
    Module<? extends T> known = module;
    if (known == null) {
      known = table.module(index);
      module = known;
    }
    return known;
  }

  String source() {
    return table.source(index);
  }

  boolean isForced() {
    return table.isForced(index);
  }

  @Nullable String replacement() {
    return table.replacement(index);
  }

  boolean isDeprecated() {
    return replacement() != null;
  }

  Registration<T> over(@Nullable Registration<T> other) {
    return new Registration<>(table, index, origin, other);
  }

  /** Returns what was registered and where from. */
  String description() {
    return source() + " (from " + origin + ")";
  }
}
