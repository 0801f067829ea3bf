package dev.espalier.registry;

import dev.espalier.config.ConfigNode;

/**
 * A config whose registry has a function of its own to build it.
 *
 * @param config what the file says
 * @param function the registry's function
 */
record CustomConfig<T>(ModuleConfig<? extends T> config, BuildFunction<T> function)
    implements ModuleConfig<T> {

  @Override
  public String moduleName() {
    return config.moduleName();
  }

  @Override
  public T build(BuildContext context) {
    try {
      return function.build(config, context);
    } catch (BuildException e) {
      throw e;
    } catch (RuntimeException e) {
      throw BuildException.of(moduleName(), e);
    }
  }

  @Override
  public ConfigNode toNode() {
    return config.toNode();
  }
}
