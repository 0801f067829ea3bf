package dev.espalier.examples.pose.model;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.OneOf;

/**
 * The less common settings of a heatmap head.
 *
 * @param finalConvKernel the side of the last convolution; 0 leaves it out, and the feature map is
 *     the heatmaps
 */
@ConfigType
public record HeadExtra(@Default("1") @OneOf({"0", "1", "3"}) int finalConvKernel) {}
