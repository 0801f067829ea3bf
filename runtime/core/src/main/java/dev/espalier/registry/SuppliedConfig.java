package dev.espalier.registry;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.FieldReader;
import dev.espalier.config.FieldWriter;
import dev.espalier.config.Schema;
import java.util.function.Supplier;

/**
 * The config of a module without parameters that a program registered.
 *
 * @param schema its schema
 * @param maker makes the object
 */
record SuppliedConfig<T>(Schema schema, Supplier<? extends T> maker) implements ModuleConfig<T> {

  static <T> Module<T> module(
      String name, String discriminator, Class<T> product, Supplier<? extends T> maker) {
    Schema schema = Schema.ofModule(name, discriminator, "");
    return new Module<>(
        schema,
        "a supplier of " + product.getSimpleName(),
        (ConfigNode node, Decoding decoding) ->
            FieldReader.of(schema, node, decoding)
                .build(() -> new SuppliedConfig<T>(schema, maker)));
  }

  @Override
  public String moduleName() {
    return schema.name();
  }

  @Override
  public T build(BuildContext context) {
    return ModuleBuild.of(schema, context).make(maker::get);
  }

  @Override
  public ConfigNode toNode() {
    return FieldWriter.of(schema).node();
  }
}
