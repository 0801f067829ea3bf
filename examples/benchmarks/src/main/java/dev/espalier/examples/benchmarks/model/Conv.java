package dev.espalier.examples.benchmarks.model;

import dev.espalier.registry.RegisterModule;

/**
 * A convolution.
 *
 * @param inChannels the channels it takes
 * @param outChannels the channels it gives
 * @param kernelSize the size of the kernel
 * @param dropout the share of values left out
 * @param padding how edges are padded
 */
@RegisterModule
public record Conv(int inChannels, int outChannels, int kernelSize, double dropout, String padding)
    implements Layer {}
