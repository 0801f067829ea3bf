package dev.espalier.registry;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The modules that a config may name in one kind of place.
 *
 * @param <T> the product: the type that all modules are
 */
public final class Registry<T> {

  private final RegistryDefinition<T> definition;
  private final Map<String, Entry<T>> entries;

  Registry(RegistryDefinition<T> definition, Map<String, Entry<T>> entries) {
    this.definition = definition;
    this.entries = new TreeMap<>(entries);
  }

  /** A name: where it stands in which table. */
  record Entry<T>(ModuleTable<T> table, int index, String origin) {
    Module<? extends T> module() {
      return table.module(index);
    }
  }

  /** Returns the registry's name. */
  public String name() {
    return definition.name();
  }

  /** Returns the key that names a module in a config map. */
  public String discriminator() {
    return definition.discriminator();
  }

  /** Returns the type that all modules are. */
  public Class<T> product() {
    return definition.product();
  }

  /** Returns the names, sorted. */
  public List<String> names() {
    return List.copyOf(entries.keySet());
  }

  /** Returns the number of names. */
  public int size() {
    return entries.size();
  }

  /** Tells whether a config may use a name. */
  public boolean contains(String moduleName) {
    return entries.containsKey(moduleName);
  }

  /** Returns the module of a name, or null if there is none. */
  public @Nullable Module<? extends T> get(String moduleName) {
    Entry<T> entry = entries.get(moduleName);
    return entry == null ? null : entry.module();
  }

  @Override
  public String toString() {
    return "Registry(" + name() + ", " + names() + ")";
  }
}
