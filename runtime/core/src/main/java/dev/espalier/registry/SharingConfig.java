package dev.espalier.registry;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Key;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import java.util.Map;

/**
 * A config in which keys stand that every module of the registry has.
 *
 * @param config what the file says of the module itself
 * @param keys the values of the keys
 * @param shared what is made of both
 */
record SharingConfig<T, C>(ModuleConfig<? extends T> config, C keys, SharedKeys<T, C> shared)
    implements ModuleConfig<T> {

  @Override
  public String moduleName() {
    return config.moduleName();
  }

  @Override
  public T build(BuildContext context) {
    T module = config.build(context);
    try {
      return shared.function().apply(module, keys);
    } catch (RuntimeException e) {
      throw BuildException.of(moduleName(), e);
    }
  }

  @Override
  public ConfigNode toNode() {
    ConfigNode module = config.toNode();
    if (!(module instanceof MapNode map)
        || !(shared.codec().encode(keys) instanceof MapNode given)) {
      return module;
    }
    for (Map.Entry<Key, MapNode.Entry> entry : given.entries().entrySet()) {
      ConfigNode value = entry.getValue().value();
      if (!(value instanceof ValueNode leaf && leaf.isNull())) {
        map = map.with(entry.getKey(), value.place(), value);
      }
    }
    return map;
  }
}
