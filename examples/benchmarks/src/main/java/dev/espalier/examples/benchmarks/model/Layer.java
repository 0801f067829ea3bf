package dev.espalier.examples.benchmarks.model;

import dev.espalier.registry.DefineRegistry;

/** A layer of a network. */
@DefineRegistry("layer")
public interface Layer {}
