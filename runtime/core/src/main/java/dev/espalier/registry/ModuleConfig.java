package dev.espalier.registry;

import dev.espalier.config.ConfigNode;

/**
 * The typed config of one module: everything a file says of it, decoded and checked, not yet built.
 *
 * <p>The processor writes one implementation a module. A constructor that takes a {@code
 * ModuleConfig} builds it itself, when and as often as it likes; one that takes the product gets it
 * built.
 *
 * @param <T> the registry's product
 */
public interface ModuleConfig<T> {

  /** Returns the name that a config uses for the module. */
  String moduleName();

  /**
   * Makes the object, and before it every part that its constructor takes built.
   *
   * @param context what the program supplies
   * @throws BuildException if the context lacks something or a constructor fails
   */
  T build(BuildContext context);

  /**
   * Returns the node that decodes to this config, defaults filled in: a map; a list where the
   * registry {@linkplain Combine combines} several modules.
   */
  ConfigNode toNode();
}
