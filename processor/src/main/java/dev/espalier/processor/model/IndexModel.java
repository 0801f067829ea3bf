package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a compilation registers, sorted, so that the same code always gives the same sources.
 *
 * @param registries the registries it defines
 * @param modules the modules it registers
 * @param types its config types
 * @param libraries its libraries
 */
public record IndexModel(
    List<IndexedRegistry> registries,
    List<IndexedModule> modules,
    List<IndexedType> types,
    List<Library> libraries) {

  /** Sorts and copies the lists. */
  public IndexModel {
    registries = sorted(registries, Comparator.comparing(r -> r.product().canonicalName()));
    modules =
        sorted(
            modules,
            Comparator.comparing((IndexedModule m) -> m.config().canonicalName())
                .thenComparing(IndexedModule::source));
    types = sorted(types, Comparator.comparing(IndexedType::binaryName));
    libraries = sorted(libraries, Comparator.comparing(Library::packageName));
  }

  /** Returns the index that holds nothing. */
  public static IndexModel empty() {
    return new IndexModel(List.of(), List.of(), List.of(), List.of());
  }

  /** Returns what this and another index hold together. */
  public IndexModel plus(IndexModel other) {
    return new IndexModel(
        joined(registries, other.registries),
        joined(modules, other.modules),
        joined(types, other.types),
        joined(libraries, other.libraries));
  }

  /** Tells whether there is nothing to write. */
  public boolean isEmpty() {
    return registries.isEmpty() && modules.isEmpty() && types.isEmpty() && libraries.isEmpty();
  }

  /**
   * One scope of one registry.
   *
   * @param product the registry's product
   * @param scope the scope
   */
  public record Section(ClassName product, String scope) {}

  /** Returns the modules of each scope of each registry, by name. */
  public Map<Section, TreeMap<String, IndexedModule>> bySection() {
    Map<Section, TreeMap<String, IndexedModule>> tables =
        new TreeMap<>(
            Comparator.comparing((Section section) -> section.product().canonicalName())
                .thenComparing(Section::scope));
    for (IndexedModule module : modules) {
      Section section = new Section(module.registry().product(), module.scope());
      Map<String, IndexedModule> table =
          tables.computeIfAbsent(section, product -> new TreeMap<>());
      module.allNames().forEach(name -> table.put(name, module));
    }
    return tables;
  }

  /** Returns the modules that lie in a library: those for which no other is nearer. */
  public List<IndexedModule> modulesOf(Library library) {
    return modules.stream()
        .filter(module -> library.equals(nearest(module.config().packageName())))
        .toList();
  }

  /** Returns the library that a package lies in, or null if none. */
  public @Nullable Library nearest(String packageName) {
    return libraries.stream()
        .filter(library -> library.holds(packageName))
        .max(Comparator.comparingInt(library -> library.packageName().length()))
        .orElse(null);
  }

  private static <T> List<T> sorted(List<T> list, Comparator<T> order) {
    return list.stream().sorted(order).toList();
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }
}
