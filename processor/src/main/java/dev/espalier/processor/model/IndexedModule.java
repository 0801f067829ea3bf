package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;

/**
 * What a compilation's index holds of a module: nothing that a class file would not show.
 *
 * @param config its config class
 * @param registry the registry that takes it
 * @param names the names a config may use
 * @param source the class or method as a person writes it
 * @param site the class or method
 * @param sites the place of each name
 */
public record IndexedModule(
    ClassName config,
    RegistryRef registry,
    List<String> names,
    String source,
    Site site,
    List<Site> sites) {

  /** Copies the lists. */
  public IndexedModule {
    names = List.copyOf(names);
    sites = List.copyOf(sites);
  }
}
