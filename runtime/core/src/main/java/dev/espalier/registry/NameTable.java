package dev.espalier.registry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Registrations by name, never changed: a name stands in the first free slot from its hash on, and
 * at least half of the slots are free. A look-up reads less memory than that in a hash map of
 * nodes.
 */
final class NameTable<T> {

  private final @Nullable String[] names;
  private final @Nullable Registration<T>[] found;

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java makes no arrays of a generic type
  NameTable(Map<String, Registration<T>> meaning) {
    int slots = Integer.highestOneBit(meaning.size() + 1) << 2;
    this.names = new String[slots];
    this.found = new Registration[slots];
    meaning.forEach(this::take);
  }

  /** Returns the registration of a name, or null if there is none. */
  @Nullable Registration<T> find(String name) {
    return found[slot(name)];
  }

  private void take(String name, Registration<T> registration) {
    int slot = slot(name);
    names[slot] = name;
    found[slot] = registration;
  }

  /**
   * Returns the slot in which a name stands, or that it would take. A product takes names apart
   * that differ in their last letters alone, and so would crowd slots side by side.
   */
  private int slot(String name) {
    int last = names.length - 1;
    int slot = (name.hashCode() * 0x9E3779B9) >>> Integer.numberOfLeadingZeros(last);
    for (String there = names[slot]; there != null && !there.equals(name); there = names[slot]) {
      slot = (slot + 1) & last;
    }
    return slot;
  }
}
