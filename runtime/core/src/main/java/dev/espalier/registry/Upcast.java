package dev.espalier.registry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Views configs of a subtype as configs of the product.
 *
 * <p>A {@link ModuleConfig} only gives its product and never takes one, so every config of a
 * subtype is a config of the product, which Java's generics cannot say.
 */
public final class Upcast {

  private Upcast() {}

  /** Returns the config itself. */
  @SuppressWarnings("unchecked") // see the class comment
  public static <T> ModuleConfig<T> one(ModuleConfig<? extends T> config) {
    return (ModuleConfig<T>) config;
  }

  /** Returns a list of the same configs. */
  public static <T> List<ModuleConfig<T>> list(List<? extends ModuleConfig<? extends T>> configs) {
    List<ModuleConfig<T>> list = new ArrayList<>(configs.size());
    for (ModuleConfig<? extends T> config : configs) {
      list.add(one(config));
    }
    return List.copyOf(list);
  }

  /** Returns a set of the same configs, in the same order. */
  public static <T> Set<ModuleConfig<T>> set(Set<? extends ModuleConfig<? extends T>> configs) {
    return Copies.set(Upcast.<T>list(new ArrayList<>(configs)));
  }

  /** Returns a map of the same configs, in the same order. */
  public static <K, T> Map<K, ModuleConfig<T>> map(
      Map<K, ? extends ModuleConfig<? extends T>> configs) {
    Map<K, ModuleConfig<T>> map = new LinkedHashMap<>();
    configs.forEach((key, config) -> map.put(key, one(config)));
    return Copies.map(map);
  }
}
