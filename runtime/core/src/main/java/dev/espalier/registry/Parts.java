package dev.espalier.registry;

import dev.espalier.config.ConfigPath;
import java.util.List;
import java.util.function.Supplier;

/** Builds parts so that a failure says which part it was. */
final class Parts {

  private Parts() {}

  /**
   * Returns the object of a config.
   *
   * @param where returns where the config stands in that of the module it is a part of; asked only
   *     after a failure
   * @throws BuildException if it cannot be built
   */
  static <T> T build(
      Supplier<ConfigPath> where, ModuleConfig<? extends T> config, BuildContext context) {
    try {
      return config.build(context);
    } catch (RuntimeException e) {
      throw BuildException.ofPart(where.get(), config.moduleName(), e);
    }
  }

  /**
   * Returns the objects of a list of configs, in order.
   *
   * @param where returns where the list stands
   * @throws BuildException if one of them cannot be built
   */
  @SuppressWarnings("unchecked") // the array holds nothing but what was built
  static <T> List<T> buildAll(
      Supplier<ConfigPath> where,
      List<? extends ModuleConfig<? extends T>> configs,
      BuildContext context) {
    Object[] built = new Object[configs.size()];
    int next = 0;
    try {
      for (ModuleConfig<? extends T> config : configs) {
        built[next] = config.build(context);
        next++;
      }
    } catch (RuntimeException e) {
      throw BuildException.ofPart(where.get().then(next), configs.get(next).moduleName(), e);
    }
    return List.of((T[]) built);
  }
}
