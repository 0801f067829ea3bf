package dev.espalier.examples.benchmarks.model;

import dev.espalier.registry.RegisterModule;

/**
 * A normalisation.
 *
 * @param channels the channels
 * @param eps what keeps the division from zero
 * @param momentum the weight of a batch in the running mean
 * @param affine whether it learns a scale and a shift
 * @param kind over what it normalises
 */
@RegisterModule
public record Norm(int channels, double eps, double momentum, boolean affine, String kind)
    implements Layer {}
