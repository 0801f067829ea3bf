/**
 * Registries of named modules: the annotations that declare them, the tables that the processor
 * writes, and how a config map becomes an object.
 */
@NullMarked
package dev.espalier.registry;

import org.jspecify.annotations.NullMarked;
