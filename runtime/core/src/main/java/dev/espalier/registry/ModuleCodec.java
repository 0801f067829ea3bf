package dev.espalier.registry;

import dev.espalier.config.Codec;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueForm;
import dev.espalier.config.ValueNode;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a place in a config that names a module of one registry.
 *
 * <p>A map names it under the registry's discriminator; a bare string stands for a map with nothing
 * else in it.
 *
 * @param <T> the registry's product
 */
public final class ModuleCodec<T> implements Codec<ModuleConfig<? extends T>> {

  private final Class<T> product;
  private final String registryName;

  private ModuleCodec(Class<T> product, String registryName) {
    this.product = product;
    this.registryName = registryName;
  }

  /**
   * Returns the codec of a registry.
   *
   * @param product the registry's product
   * @param registryName the registry's name, for messages
   */
  public static <T> ModuleCodec<T> of(Class<T> product, String registryName) {
    return new ModuleCodec<>(product, registryName);
  }

  @Override
  public @Nullable ModuleConfig<? extends T> decode(ConfigNode node, Decoding decoding) {
    Registry<T> registry = Registries.of(decoding).of(product);
    ConfigNode name = nameNode(node, registry, decoding);
    if (name == null) {
      return null;
    }
    if (!(name instanceof ValueNode leaf) || !(leaf.value() instanceof String text)) {
      decoding.at(registry.discriminator()).mismatch(name, "string");
      return null;
    }
    Module<? extends T> module = registry.get(text);
    if (module == null) {
      decoding
          .problems()
          .add(
              Diagnostic.error(
                      "E0102",
                      name.place(),
                      "'%s' is not in the registry '%s'".formatted(text, registry.name()))
                  .suggest(text, registry.names()));
      return null;
    }
    ConfigNode map = node instanceof MapNode ? node : MapNode.empty().withOrigin(node.origin());
    return module.decoder().apply(map, decoding);
  }

  private @Nullable ConfigNode nameNode(ConfigNode node, Registry<T> registry, Decoding decoding) {
    if (node instanceof ValueNode leaf && leaf.value() instanceof String) {
      return node;
    }
    if (!(node instanceof MapNode map)) {
      decoding.mismatch(node, registryName);
      return null;
    }
    ConfigNode name = map.get(Key.of(registry.discriminator()));
    if (name == null) {
      decoding
          .problems()
          .add(
              Diagnostic.error(
                      "E0108",
                      node.place(),
                      "'%s' does not say which %s it is"
                          .formatted(decoding.path(), registry.name()))
                  .label("'%s' is missing".formatted(registry.discriminator()))
                  .note("known: " + String.join(", ", registry.names())));
    }
    return name;
  }

  @Override
  public ConfigNode encode(ModuleConfig<? extends T> value) {
    return value.toNode();
  }

  @Override
  public String type() {
    return registryName;
  }

  @Override
  public ValueForm form() {
    return new ValueForm.OfRegistry(product);
  }
}
