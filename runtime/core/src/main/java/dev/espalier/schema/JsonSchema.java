package dev.espalier.schema;

import dev.espalier.config.Codec;
import dev.espalier.config.MapNode;
import dev.espalier.config.Schema;
import dev.espalier.registry.Registries;
import java.util.List;

/**
 * The JSON Schema (2020-12) of a config type and of every module that its registries hold, as a
 * tree that the JSON printer prints.
 *
 * <p>Alternatives are told apart by {@code if} and {@code then}, never by {@code anyOf}: so a
 * validator names the value that is wrong instead of the map that it is somewhere in.
 */
public final class JsonSchema {

  private JsonSchema() {}

  /**
   * Returns the schema.
   *
   * @param registries the modules
   * @param root the config type of a whole config
   * @throws IllegalArgumentException if {@code root} is no config type with keys of its own
   */
  public static MapNode of(Registries registries, Class<?> root, SchemaUse use) {
    Schema schema = rootOf(registries, root);
    Definitions definitions = new Definitions();
    Forms forms =
        use == SchemaUse.RESOLVED
            ? new ResolvedForms(definitions, registries)
            : new FileForms(definitions, registries);
    MapNode body = forms.root(schema);
    if (use == SchemaUse.FILE) {
      MapNode inherits = MapNode.empty().with("required", Keywords.texts(List.of("_base_")));
      MapNode complete = new Completeness(definitions, registries).structure(schema);
      body = Keywords.join(body, Keywords.unless(inherits, complete));
    }
    // All that a config could name, also where this root has no place for it.
    registries.all().forEach(registry -> forms.module(registry.product()));
    return Keywords.join(
            MapNode.empty()
                .with("$schema", Keywords.text("https://json-schema.org/draft/2020-12/schema")),
            body)
        .with("$defs", definitions.write());
  }

  static Schema rootOf(Registries registries, Class<?> root) {
    Codec<?> codec = registries.find(root);
    Schema schema = codec == null ? null : codec.schema();
    if (schema == null) {
      throw new IllegalArgumentException(
          "%s is not a config type; known: %s".formatted(root.getName(), registries.known()));
    }
    return schema;
  }
}
