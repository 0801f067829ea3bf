package dev.espalier.registry;

/**
 * How a registry builds its modules, where that is more than to call {@link ModuleConfig#build}: it
 * may wrap the object, share it, or look at the config first.
 *
 * @param <T> the registry's product
 */
@FunctionalInterface
public interface BuildFunction<T> {

  /**
   * Makes the object of a config; usually by {@code config.build(context)} at some point.
   *
   * @param config what a config says
   * @param context what the program supplies
   */
  T build(ModuleConfig<? extends T> config, BuildContext context);
}
