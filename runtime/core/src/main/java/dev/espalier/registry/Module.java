package dev.espalier.registry;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Decoding;
import dev.espalier.config.Schema;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * What a registry knows of a module: its schema and how to decode its config.
 *
 * @param schema the parameters
 * @param source the class or method that was registered, as a person writes it
 * @param decoder reads a map; returns null when it has reported a problem
 * @param <T> the registry's product
 */
public record Module<T>(
    Schema schema,
    String source,
    BiFunction<ConfigNode, Decoding, @Nullable ModuleConfig<? extends T>> decoder) {}
