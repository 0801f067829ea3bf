package dev.espalier.registry;

import dev.espalier.config.Codec;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueForm;
import dev.espalier.config.ValueNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The codec of a place in a config that names a module of one registry.
 *
 * <p>A map names it under the registry's discriminator; a bare string stands for a map with nothing
 * else in it; and a list for several, where the registry makes one of them. What stands inside a
 * module that was named with its scope is looked for in that scope first.
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
    Function<List<T>, ? extends T> combiner = registry.definition().combiner();
    return node instanceof ListNode list && combiner != null
        ? decodeAll(list, registry, combiner, decoding)
        : decodeOne(node, registry, decoding);
  }

  private @Nullable ModuleConfig<? extends T> decodeAll(
      ListNode list,
      Registry<T> registry,
      Function<List<T>, ? extends T> combiner,
      Decoding decoding) {
    List<ModuleConfig<? extends T>> items = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      ModuleConfig<? extends T> item = decode(list.items().get(i), decoding.at(i));
      if (item != null) {
        items.add(item);
      }
    }
    return items.size() == list.size()
        ? new SequenceConfig<T>(registry.name(), items, combiner)
        : null;
  }

  private @Nullable ModuleConfig<? extends T> decodeOne(
      ConfigNode node, Registry<T> registry, Decoding decoding) {
    ConfigNode name = nameNode(node, registry, decoding);
    if (name == null) {
      return null;
    }
    if (!(name instanceof ValueNode leaf) || !(leaf.value() instanceof String text)) {
      decoding.at(registry.discriminator()).mismatch(name, "string");
      return null;
    }
    Registration<T> found = registry.find(text);
    if (found == null) {
      decoding.problems().add(UnknownName.of(registry, text, name.place()));
      return null;
    }
    warnIfDeprecated(found, registry, name, decoding);
    MapNode map = node instanceof MapNode given ? given : MapNode.empty().withOrigin(node.origin());
    Decoding inside = inside(found, text, decoding);
    SharedKeys<T, ?> shared = registry.definition().sharedKeys();
    ModuleConfig<? extends T> config =
        shared == null
            ? found.module().decoder().apply(map, inside)
            : shared.decode(map, found.module(), inside);
    return config == null ? null : registry.definition().building(config);
  }

  /** Returns the surroundings of what stands inside a module. */
  private static Decoding inside(Registration<?> module, String written, Decoding decoding) {
    return written.indexOf('.') < 0
        ? decoding
        : new Decoding(
            decoding.path(), decoding.problems(), Registries.of(decoding).in(module.scope()));
  }

  private static void warnIfDeprecated(
      Registration<?> module, Registry<?> registry, ConfigNode name, Decoding decoding) {
    String replacement = module.replacement();
    if (replacement != null) {
      decoding
          .problems()
          .add(
              Diagnostic.warning(
                      "W0501",
                      name.place(),
                      "'%s' is an old name of '%s' in the registry '%s'"
                          .formatted(module.fullName(), replacement, registry.name()))
                  .label("write '%s'".formatted(replacement)));
    }
  }

  private @Nullable ConfigNode nameNode(ConfigNode node, Registry<T> registry, Decoding decoding) {
    if (node instanceof ValueNode leaf && leaf.value() instanceof String) {
      return node;
    }
    if (!(node instanceof MapNode map)) {
      decoding.mismatch(node, registryName);
      return null;
    }
    ConfigNode name = map.get(registry.discriminator());
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
