package dev.espalier.registry;

import dev.espalier.config.Codec;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What {@link DefineRegistry} says, with the functions that the product declares.
 *
 * @param name the registry's name
 * @param discriminator the key that names a module in a config map
 * @param product the type that all modules are
 * @param combiner makes one of several, where a config may give a list; null if it may not
 * @param buildFunction builds the modules; null to have each build itself
 * @param sharedKeys the keys that every module has besides its own; null for none
 * @param <T> the product
 */
public record RegistryDefinition<T>(
    String name,
    String discriminator,
    Class<T> product,
    @Nullable Function<List<T>, ? extends T> combiner,
    @Nullable BuildFunction<T> buildFunction,
    @Nullable SharedKeys<T, ?> sharedKeys) {

  /** Creates a definition without functions. */
  public RegistryDefinition(String name, String discriminator, Class<T> product) {
    this(name, discriminator, product, null, null, null);
  }

  /** Returns a copy by which a config may give a list, of which the function makes one. */
  public RegistryDefinition<T> combining(Function<List<T>, ? extends T> function) {
    return new RegistryDefinition<>(
        name, discriminator, product, function, buildFunction, sharedKeys);
  }

  /** Returns the config that builds a module: its own, unless there is a function for that. */
  ModuleConfig<? extends T> building(ModuleConfig<? extends T> config) {
    BuildFunction<T> function = buildFunction;
    return function == null ? config : new CustomConfig<>(config, function);
  }

  /** Returns a copy by which the function builds the modules. */
  public RegistryDefinition<T> buildingWith(BuildFunction<T> function) {
    return new RegistryDefinition<>(name, discriminator, product, combiner, function, sharedKeys);
  }

  /** Returns a copy by which every module has more keys, and the function makes use of them. */
  public <C> RegistryDefinition<T> sharing(Codec<C> codec, BiFunction<T, C, ? extends T> function) {
    return new RegistryDefinition<>(
        name, discriminator, product, combiner, buildFunction, new SharedKeys<>(codec, function));
  }
}
