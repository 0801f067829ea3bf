package dev.espalier.registry;

import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.Map;
import java.util.TreeMap;

/**
 * How much a registry holds.
 *
 * @param registry its name
 * @param product the type that all modules are
 * @param modules the number of modules, however many names each has
 * @param names the number of names
 * @param deprecated the number of deprecated names
 * @param namesByScope the number of names of each scope, sorted; the root is the empty one
 */
public record RegistryStatistics(
    String registry,
    Class<?> product,
    int modules,
    int names,
    int deprecated,
    Map<String, Integer> namesByScope) {

  /** Copies the map. */
  public RegistryStatistics {
    namesByScope = Copies.map(namesByScope);
  }

  /** Returns the statistics of a registry. */
  public static <T> RegistryStatistics of(Registry<T> registry) {
    Map<String, Integer> byScope = new TreeMap<>();
    for (Registration<T> one : registry.registrations().all()) {
      if (!one.isDeprecated()) {
        byScope.merge(one.scope(), 1, Integer::sum);
      }
    }
    long modules =
        registry.registrations().all().stream().map(Registration::source).distinct().count();
    return new RegistryStatistics(
        registry.name(),
        registry.product(),
        (int) modules,
        registry.size(),
        registry.deprecatedNames().size(),
        byScope);
  }

  /** Returns the statistics as a tree, to be printed as JSON, say. */
  public MapNode toNode() {
    MapNode scopes = MapNode.empty();
    for (Map.Entry<String, Integer> scope : namesByScope.entrySet()) {
      scopes = scopes.with(scope.getKey(), ValueNode.of(scope.getValue()));
    }
    return MapNode.empty()
        .with("registry", ValueNode.of(registry))
        .with("product", ValueNode.of(product.getName()))
        .with("modules", ValueNode.of(modules))
        .with("names", ValueNode.of(names))
        .with("deprecated", ValueNode.of(deprecated))
        .with("names_by_scope", scopes);
  }
}
