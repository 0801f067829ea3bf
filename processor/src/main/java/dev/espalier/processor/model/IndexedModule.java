package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a compilation's index holds of a module: nothing that a class file would not show.
 *
 * @param config its config class
 * @param registry the registry that takes it
 * @param scope the scope of its names; empty for the root
 * @param names the names a config may use
 * @param oldNames the names that are deprecated
 * @param forced whether it replaces others of its names
 * @param source the class or method as a person writes it
 * @param site the class or method
 * @param sites the place of each name, of the deprecated ones after the others
 */
public record IndexedModule(
    ClassName config,
    RegistryRef registry,
    String scope,
    List<String> names,
    List<String> oldNames,
    boolean forced,
    String source,
    Site site,
    List<Site> sites) {

  /** Copies the lists. */
  public IndexedModule {
    names = List.copyOf(names);
    oldNames = List.copyOf(oldNames);
    sites = List.copyOf(sites);
  }

  /** Returns the names, the deprecated ones after the others. */
  public List<String> allNames() {
    return Stream.concat(names.stream(), oldNames.stream()).toList();
  }

  /** Returns a name with the scope. */
  public String fullName(String name) {
    return scope.isEmpty() ? name : scope + "." + name;
  }

  /** Returns what no two modules may share: the registry's product and a name with the scope. */
  public String entry(String name) {
    return registry.product().canonicalName() + " " + fullName(name);
  }
}
