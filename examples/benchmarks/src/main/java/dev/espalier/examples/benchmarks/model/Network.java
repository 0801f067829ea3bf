package dev.espalier.examples.benchmarks.model;

import dev.espalier.registry.RegisterModule;
import java.util.List;

/**
 * Layers, one after the other.
 *
 * @param name the name
 * @param stem the first layer
 * @param layers the others
 * @param scale what the result is multiplied by
 * @param frozen whether it learns
 */
@RegisterModule
public record Network(String name, Layer stem, List<Layer> layers, double scale, boolean frozen)
    implements Layer {}
