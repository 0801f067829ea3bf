package dev.espalier.registry;

/**
 * What {@link DefineRegistry} says.
 *
 * @param name the registry's name
 * @param discriminator the key that names a module in a config map
 * @param product the type that all modules are
 * @param <T> the product
 */
public record RegistryDefinition<T>(String name, String discriminator, Class<T> product) {}
