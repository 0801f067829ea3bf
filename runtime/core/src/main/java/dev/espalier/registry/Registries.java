package dev.espalier.registry;

import dev.espalier.config.Codec;
import dev.espalier.config.CodecSource;
import dev.espalier.config.Decoding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Every registry and config type that a class path holds: an immutable set. */
public final class Registries implements CodecSource {

  private final List<ModuleIndex> indexes;
  private final Map<Class<?>, Registry<?>> registries;

  private Registries(List<ModuleIndex> indexes, Map<Class<?>, Registry<?>> registries) {
    this.indexes = List.copyOf(indexes);
    this.registries = registries;
  }

  /**
   * Returns what the class path of a loader holds.
   *
   * @throws IllegalStateException if two compilations register one name in one registry
   */
  public static Registries load(ClassLoader loader) {
    List<ModuleIndex> indexes = new ArrayList<>();
    ServiceLoader.load(ModuleIndex.class, loader).forEach(indexes::add);
    return of(indexes);
  }

  /**
   * Returns what several compilations hold together.
   *
   * @throws IllegalStateException if two of them register one name in one registry, or define one
   *     registry twice
   */
  public static Registries of(List<ModuleIndex> indexes) {
    Map<Class<?>, Registry<?>> registries = new LinkedHashMap<>();
    for (ModuleIndex index : indexes) {
      for (RegistryDefinition<?> definition : index.registries()) {
        registries.put(definition.product(), collect(definition, indexes));
      }
    }
    return new Registries(indexes, registries);
  }

  /**
   * Returns the registry of a product.
   *
   * @throws IllegalArgumentException if nothing on the class path defines it
   */
  @SuppressWarnings("unchecked") // keyed by the product
  public <T> Registry<T> of(Class<T> product) {
    Registry<?> registry = registries.get(product);
    if (registry == null) {
      throw new IllegalArgumentException(
          product.getName() + " is not the product of a registry; is its jar on the class path?");
    }
    return (Registry<T>) registry;
  }

  /** Returns all registries, by name. */
  public List<Registry<?>> all() {
    Map<String, Registry<?>> sorted = new TreeMap<>();
    registries.values().forEach(registry -> sorted.put(registry.name(), registry));
    return List.copyOf(sorted.values());
  }

  /** Returns the registries that a decoder runs with. */
  public static Registries of(Decoding decoding) {
    if (decoding.types() instanceof Registries registries) {
      return registries;
    }
    throw new IllegalStateException("modules can only be decoded with Registries");
  }

  @Override
  @SuppressWarnings("unchecked") // an index answers with the codec of the type asked for
  public <T> @Nullable Codec<T> find(Class<T> type) {
    for (ModuleIndex index : indexes) {
      Codec<?> codec = index.codec(type);
      if (codec != null) {
        return (Codec<T>) codec;
      }
    }
    return null;
  }

  @Override
  public List<String> known() {
    return indexes.stream()
        .flatMap(index -> index.configTypes().stream())
        .map(Class::getSimpleName)
        .sorted()
        .toList();
  }

  private static <T> Registry<T> collect(
      RegistryDefinition<T> definition, List<ModuleIndex> indexes) {
    Map<String, Registry.Entry<T>> entries = new TreeMap<>();
    for (ModuleIndex index : indexes) {
      for (ModuleTable<?> table : index.tables()) {
        if (table.product() == definition.product()) {
          add(definition, entries, index.origin(), cast(table));
        }
      }
    }
    return new Registry<>(definition, entries);
  }

  @SuppressWarnings("unchecked") // the caller compared the products
  private static <T> ModuleTable<T> cast(ModuleTable<?> table) {
    return (ModuleTable<T>) table;
  }

  private static <T> void add(
      RegistryDefinition<T> definition,
      Map<String, Registry.Entry<T>> entries,
      String origin,
      ModuleTable<T> table) {
    for (int i = 0; i < table.size(); i++) {
      Registry.Entry<T> entry = new Registry.Entry<>(table, i, origin);
      Registry.Entry<T> other = entries.put(table.name(i), entry);
      if (other != null) {
        throw new IllegalStateException(
            "'%s' is registered twice in the registry '%s': %s (from %s) and %s (from %s)"
                .formatted(
                    table.name(i),
                    definition.name(),
                    other.module().source(),
                    other.origin(),
                    entry.module().source(),
                    origin));
      }
    }
  }
}
