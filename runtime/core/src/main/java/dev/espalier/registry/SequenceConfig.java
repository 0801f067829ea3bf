package dev.espalier.registry;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.ListNode;
import java.util.List;
import java.util.function.Function;

/**
 * The config of several modules that become one.
 *
 * @param registry the registry's name
 * @param items the configs, in order
 * @param combiner makes one of the objects
 */
record SequenceConfig<T>(
    String registry, List<ModuleConfig<? extends T>> items, Function<List<T>, ? extends T> combiner)
    implements ModuleConfig<T> {

  SequenceConfig {
    items = List.copyOf(items);
  }

  @Override
  public String moduleName() {
    return "list of " + registry;
  }

  @Override
  public T build(BuildContext context) {
    List<T> parts = Parts.<T>buildAll(() -> ConfigPath.ROOT, items, context);
    try {
      return combiner.apply(parts);
    } catch (RuntimeException e) {
      throw BuildException.of(moduleName(), e);
    }
  }

  @Override
  public ConfigNode toNode() {
    return ListNode.of(items.stream().map(ModuleConfig::toNode).toList());
  }
}
