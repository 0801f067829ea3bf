package dev.espalier.registry;

import java.util.List;
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
 * @param <T> the product
 */
public record RegistryDefinition<T>(
    String name,
    String discriminator,
    Class<T> product,
    @Nullable Function<List<T>, ? extends T> combiner,
    @Nullable BuildFunction<T> buildFunction) {

  /** Creates a definition without functions. */
  public RegistryDefinition(String name, String discriminator, Class<T> product) {
    this(name, discriminator, product, null, null);
  }

  /** Returns a copy by which a config may give a list, of which the function makes one. */
  public RegistryDefinition<T> combining(Function<List<T>, ? extends T> function) {
    return new RegistryDefinition<>(name, discriminator, product, function, buildFunction);
  }

  /** Returns a copy by which the function builds the modules. */
  public RegistryDefinition<T> buildingWith(BuildFunction<T> function) {
    return new RegistryDefinition<>(name, discriminator, product, combiner, function);
  }
}
