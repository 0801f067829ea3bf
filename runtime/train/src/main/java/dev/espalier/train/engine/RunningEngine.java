package dev.espalier.train.engine;

import ai.djl.Device;

/**
 * The engine of this process.
 *
 * @param name the engine's name
 * @param version the engine's version, such as {@code 2.7.1}
 * @param device where to make arrays
 */
public record RunningEngine(String name, String version, Device device) {}
