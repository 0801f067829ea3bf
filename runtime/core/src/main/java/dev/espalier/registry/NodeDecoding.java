package dev.espalier.registry;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import java.util.LinkedHashMap;
import java.util.Map;

/** Decodes and builds single nodes that name modules, outside of any config type. */
final class NodeDecoding {

  private NodeDecoding() {}

  static <T> ModuleConfig<? extends T> decode(
      Registries registries, Class<T> product, ConfigNode node, MapNode defaults) {
    Registry<T> registry = registries.of(product);
    Problems problems = new Problems();
    ModuleConfig<? extends T> config =
        ModuleCodec.of(product, registry.name())
            .decode(
                filled(node, defaults, registry.discriminator()),
                new Decoding(ConfigPath.ROOT, problems, registries));
    problems.throwIfErrors();
    if (config == null) {
      throw new IllegalStateException("a decoder failed without saying why");
    }
    return config;
  }

  static <T> T build(
      Registries registries,
      Class<T> product,
      ConfigNode node,
      MapNode defaults,
      BuildContext context) {
    ModuleConfig<? extends T> config = decode(registries, product, node, defaults);
    try {
      return config.build(context);
    } catch (BuildException e) {
      throw e.in(node);
    }
  }

  /** Returns a map with the defaults behind its own keys; a bare name is a map of its own. */
  private static ConfigNode filled(ConfigNode node, MapNode defaults, String discriminator) {
    if (defaults.size() == 0) {
      return node;
    }
    MapNode own;
    if (node instanceof MapNode map) {
      own = map;
    } else if (node instanceof ValueNode leaf && leaf.value() instanceof String) {
      own = MapNode.empty().with(discriminator, node).withOrigin(node.origin());
    } else {
      return node;
    }
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>(own.entries());
    defaults.entries().forEach(entries::putIfAbsent);
    return MapNode.of(entries).withOrigin(own.origin());
  }
}
