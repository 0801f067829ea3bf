package dev.espalier.processor.model;

import java.util.List;

/**
 * A module declaration that is part of the compilation.
 *
 * @param name the module's name
 * @param indexes the classes that it provides as a {@code ModuleIndex}
 * @param site the declaration
 */
public record JavaModule(String name, List<String> indexes, Site site) {

  /** Copies the list. */
  public JavaModule {
    indexes = List.copyOf(indexes);
  }
}
