package dev.espalier.registry;

import dev.espalier.config.Codec;
import dev.espalier.config.CodecSource;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.MapNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Every registry and config type that a class path holds: an immutable set.
 *
 * <p>What a program registers, replaces or removes, it does on a copy: {@link #with}, {@link
 * #withForced}, {@link #without}.
 */
public final class Registries implements CodecSource {

  private final List<ModuleIndex> indexes;
  private final Map<Class<?>, Registry<?>> registries;
  private final ProductTable byProduct;

  /** The same registries seen from each scope asked for so far; a cache, no state. */
  private final Map<String, Registries> views = new ConcurrentHashMap<>();

  private Registries(List<ModuleIndex> indexes, Map<Class<?>, Registry<?>> registries) {
    this.indexes = List.copyOf(indexes);
    this.registries = registries;
    this.byProduct = new ProductTable(registries.values());
  }

  /**
   * Returns what the class path of a loader holds.
   *
   * @throws IllegalStateException if two compilations register one name in one scope of one
   *     registry, neither by force or both
   */
  public static Registries load(ClassLoader loader) {
    List<ModuleIndex> indexes = new ArrayList<>();
    ServiceLoader.load(ModuleIndex.class, loader).forEach(indexes::add);
    return of(indexes);
  }

  /**
   * Returns what several compilations hold together.
   *
   * @throws IllegalStateException if two of them register one name in one scope of one registry,
   *     neither by force or both; with every such name
   */
  public static Registries of(List<ModuleIndex> indexes) {
    Map<Class<?>, Registry<?>> registries = new LinkedHashMap<>();
    List<String> clashes = new ArrayList<>();
    for (ModuleIndex index : indexes) {
      for (RegistryDefinition<?> definition : index.registries()) {
        registries.put(definition.product(), collect(definition, indexes, clashes));
      }
    }
    if (!clashes.isEmpty()) {
      throw new IllegalStateException(String.join("\n", clashes));
    }
    return new Registries(indexes, registries);
  }

  /**
   * Returns the registry of a product.
   *
   * @throws IllegalArgumentException if nothing on the class path defines it
   */
  public <T> Registry<T> of(Class<T> product) {
    Registry<T> registry = byProduct.find(product);
    if (registry == null) {
      throw new IllegalArgumentException(
          product.getName() + " is not the product of a registry; is its jar on the class path?");
    }
    return registry;
  }

  /** Returns all registries, by name. */
  public List<Registry<?>> all() {
    Map<String, Registry<?>> sorted = new TreeMap<>();
    registries.values().forEach(registry -> sorted.put(registry.name(), registry));
    return List.copyOf(sorted.values());
  }

  /** Returns how much each registry holds, by name. */
  public List<RegistryStatistics> statistics() {
    return all().stream().<RegistryStatistics>map(RegistryStatistics::of).toList();
  }

  /**
   * Returns these registries as they are seen from a scope: what a config names without one is
   * looked for there first. A registry without that scope is seen from the nearest parent it has.
   *
   * @param scope a full path, such as {@code pose.hand}; empty for the root
   * @throws IllegalArgumentException if no registry has the scope, naming those there are
   */
  public Registries in(String scope) {
    return views.computeIfAbsent(scope, this::view);
  }

  /** Returns the registries that a decoder runs with. */
  public static Registries of(Decoding decoding) {
    if (decoding.types() instanceof Registries registries) {
      return registries;
    }
    throw new IllegalStateException("modules can only be decoded with Registries");
  }

  /** Returns a copy with one more registry; one that is there keeps its modules. */
  public <T> Registries with(RegistryDefinition<T> definition) {
    Registrations<T> none = Registrations.of(definition.name(), List.of(), new ArrayList<>());
    Registry<?> known = registries.get(definition.product());
    return replaced(
        definition.product(),
        known == null
            ? new Registry<>(definition, none, "")
            : of(definition.product()).withDefinition(definition));
  }

  /**
   * Returns a copy with one more module.
   *
   * @param names the names a config may use, with scopes before dots; by default the module's own
   * @throws IllegalArgumentException if a name is taken, or cannot be one
   */
  public <T> Registries with(Class<T> product, Module<? extends T> module, String... names) {
    Registry<T> registry = of(product);
    for (String name : namesOf(module, names)) {
      Registration<T> added = RuntimeTable.register(product, name, module);
      Registration<T> taken = registry.registrations().find(name);
      if (taken != null) {
        throw new IllegalArgumentException(
            "'%s' is registered already in the registry '%s': %s"
                .formatted(name, registry.name(), taken.description()));
      }
      registry = registry.with(added);
    }
    return replaced(product, registry);
  }

  /**
   * Returns a copy with one more module, which takes the place of those that have its names.
   *
   * @param names the names a config may use, with scopes before dots; by default the module's own
   * @throws IllegalArgumentException if a name cannot be one
   */
  public <T> Registries withForced(Class<T> product, Module<? extends T> module, String... names) {
    Registry<T> registry = of(product);
    for (String name : namesOf(module, names)) {
      registry = registry.with(RuntimeTable.register(product, name, module));
    }
    return replaced(product, registry);
  }

  /** Returns a module without parameters, to be registered with {@link #with}. */
  public <T> Module<T> module(Class<T> product, String name, Supplier<? extends T> maker) {
    return SuppliedConfig.module(name, of(product).discriminator(), product, maker);
  }

  /**
   * Returns a copy without a name.
   *
   * @throws IllegalArgumentException if there is no such name
   */
  public <T> Registries without(Class<T> product, String name) {
    Registry<T> registry = of(product);
    registry.require(name);
    Registration<T> found = registry.find(name);
    return found == null ? this : replaced(product, registry.without(found.fullName()));
  }

  /** Returns a copy in which a function builds the modules of a registry that configs name. */
  public <T> Registries buildingWith(Class<T> product, BuildFunction<T> function) {
    return with(of(product).definition().buildingWith(function));
  }

  /**
   * Returns the typed config of a node that names a module.
   *
   * @throws dev.espalier.config.ConfigException with every problem
   */
  public <T> ModuleConfig<? extends T> decode(Class<T> product, ConfigNode node) {
    return decode(product, node, MapNode.empty());
  }

  /**
   * Returns the typed config of a node that names a module.
   *
   * @param defaults what holds for the keys that the node lacks, the module's name among them
   * @throws dev.espalier.config.ConfigException with every problem
   */
  public <T> ModuleConfig<? extends T> decode(Class<T> product, ConfigNode node, MapNode defaults) {
    return NodeDecoding.decode(this, product, node, defaults);
  }

  /**
   * Returns the object that a node names.
   *
   * @param context what the program supplies
   * @throws dev.espalier.config.ConfigException with every problem of the node
   * @throws BuildException if the object cannot be built, with the place in the node
   */
  public <T> T build(Class<T> product, ConfigNode node, BuildContext context) {
    return build(product, node, MapNode.empty(), context);
  }

  /**
   * Returns the object that a node names.
   *
   * @param defaults what holds for the keys that the node lacks, the module's name among them
   * @param context what the program supplies
   * @throws dev.espalier.config.ConfigException with every problem of the node
   * @throws BuildException if the object cannot be built, with the place in the node
   */
  public <T> T build(Class<T> product, ConfigNode node, MapNode defaults, BuildContext context) {
    return NodeDecoding.build(this, product, node, defaults, context);
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

  private Registries view(String scope) {
    TreeSet<String> known = new TreeSet<>();
    registries.values().forEach(registry -> known.addAll(registry.scopes()));
    if (!scope.isEmpty() && !known.contains(scope)) {
      throw new IllegalArgumentException(UnknownName.ofScope(scope, List.copyOf(known)));
    }
    return mapped(registry -> registry.nearest(scope));
  }

  private <T> Registries replaced(Class<T> product, Registry<T> registry) {
    Map<Class<?>, Registry<?>> copy = new LinkedHashMap<>(registries);
    copy.put(product, registry);
    return new Registries(indexes, copy);
  }

  private Registries mapped(UnaryOperator<Registry<?>> change) {
    Map<Class<?>, Registry<?>> copy = new LinkedHashMap<>();
    registries.forEach((product, registry) -> copy.put(product, change.apply(registry)));
    return new Registries(indexes, copy);
  }

  private static List<String> namesOf(Module<?> module, String... names) {
    return names.length == 0 ? List.of(module.schema().name()) : List.of(names);
  }

  private static <T> Registry<T> collect(
      RegistryDefinition<T> definition, List<ModuleIndex> indexes, List<String> clashes) {
    List<Registration<T>> found = new ArrayList<>();
    for (ModuleIndex index : indexes) {
      for (ModuleTable<?> table : index.tables()) {
        if (table.product() == definition.product()) {
          ModuleTable<T> ours = cast(table);
          for (int i = 0; i < ours.size(); i++) {
            found.add(new Registration<>(ours, i, index.origin(), null));
          }
        }
      }
    }
    return new Registry<>(definition, Registrations.of(definition.name(), found, clashes), "");
  }

  @SuppressWarnings("unchecked") // the caller compared the products
  private static <T> ModuleTable<T> cast(ModuleTable<?> table) {
    return (ModuleTable<T>) table;
  }
}
