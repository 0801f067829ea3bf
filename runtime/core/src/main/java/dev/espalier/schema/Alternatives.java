package dev.espalier.schema;

import dev.espalier.config.Field;
import dev.espalier.config.Schema;
import dev.espalier.config.ValueForm;
import dev.espalier.registry.Module;
import dev.espalier.registry.Registry;
import dev.espalier.registry.SharedKeys;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one place of a config may name, each thing once, with all the names that a config may call
 * it by: the modules of a registry, or the records of a sealed interface.
 *
 * @param registry the name of the registry or of the interface
 * @param discriminator the key that names a module
 * @param modules the modules, in the order of their first names
 */
public record Alternatives(String registry, String discriminator, List<Alternative> modules) {

  /**
   * A module.
   *
   * @param names its names; its own first, then the aliases
   * @param schema its parameters
   * @param source the class or method behind it; empty for records
   * @param ownKeys its parameters without those that all modules of the registry share
   */
  public record Alternative(
      List<String> names, Schema schema, String source, List<String> ownKeys) {

    /** Tells whether the name alone says too little. */
    public boolean needsParameters() {
      return schema.fields().stream().anyMatch(Field::isRequired);
    }
  }

  /** Returns the modules of a registry. */
  public static Alternatives of(Registry<?> registry) {
    SharedKeys<?, ?> shared = registry.definition().sharedKeys();
    Map<Schema, Alternative> modules = new LinkedHashMap<>();
    for (String name : registry.names()) {
      Module<?> module = registry.get(name);
      if (module == null) {
        throw new IllegalStateException(registry + " has lost " + name);
      }
      Schema schema = shared == null ? module.schema() : shared.of(module.schema());
      Alternative alternative =
          modules.computeIfAbsent(
              schema,
              s -> new Alternative(new ArrayList<>(), s, module.source(), module.schema().keys()));
      alternative.names().add(name.equals(module.schema().name()) ? 0 : end(alternative), name);
    }
    return new Alternatives(
        registry.name(), registry.discriminator(), List.copyOf(modules.values()));
  }

  private static int end(Alternative alternative) {
    return alternative.names().size();
  }

  static Alternatives of(ValueForm.Variants form) {
    List<Alternative> all = new ArrayList<>();
    form.structures()
        .forEach(
            (name, schema) -> all.add(new Alternative(List.of(name), schema, "", schema.keys())));
    return new Alternatives(form.name(), form.discriminator(), List.copyOf(all));
  }

  /** Returns every name, in the order of the modules. */
  List<String> names() {
    return modules.stream().flatMap(module -> module.names().stream()).toList();
  }

  /** Returns the names of the modules that need no parameter, and so may be given as a string. */
  List<String> namesThatStandAlone() {
    return modules.stream()
        .filter(module -> !module.needsParameters())
        .flatMap(module -> module.names().stream())
        .toList();
  }

  /** Returns what the Javadoc says of each name. */
  List<String> docs() {
    return modules.stream()
        .flatMap(module -> module.names().stream().map(name -> module.schema().doc()))
        .toList();
  }
}
