package dev.espalier.registry;

import org.jspecify.annotations.Nullable;

/**
 * A name of a registry: where it stands in which table.
 *
 * @param table the table
 * @param index the name's index in it
 * @param origin where the table comes from, for messages
 * @param replaced the registration of the same name that this one replaced; null if none
 */
record Registration<T>(
    ModuleTable<T> table, int index, String origin, @Nullable Registration<T> replaced) {

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
    return table.module(index);
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
