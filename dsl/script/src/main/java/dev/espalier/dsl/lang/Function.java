package dev.espalier.dsl.lang;

import dev.espalier.config.Place;

/**
 * A function of a file.
 *
 * @param name its name
 * @param place where the name stands
 * @param body its parameters and statements
 */
public record Function(String name, Place place, Lambda body) {}
