package dev.espalier.examples.pose.model;

/**
 * One output of a backbone.
 *
 * @param channels the number of channels
 * @param stride how many image pixels one step on the map spans
 */
public record FeatureMap(int channels, int stride) {}
