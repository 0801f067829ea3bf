package dev.espalier.registry;

import dev.espalier.config.ConfigPath;

/** Builds parts so that a failure says which part it was. */
final class Parts {

  private Parts() {}

  /**
   * Returns the object of a config.
   *
   * @param path where the config stands in that of the module it is a part of
   * @throws BuildException if it cannot be built
   */
  static <T> T build(ConfigPath path, ModuleConfig<? extends T> config, BuildContext context) {
    try {
      return config.build(context);
    } catch (BuildException e) {
      throw e.under(path, config.moduleName());
    } catch (RuntimeException e) {
      throw BuildException.of(config.moduleName(), e).under(path, config.moduleName());
    }
  }
}
