package dev.espalier.processor.model;

import com.palantir.javapoet.ClassName;

/**
 * A registry, as {@code @DefineRegistry} declares it.
 *
 * @param product the type that all modules are
 * @param name the registry's name
 * @param discriminator the key that names a module in a config map
 */
public record RegistryRef(ClassName product, String name, String discriminator) {}
