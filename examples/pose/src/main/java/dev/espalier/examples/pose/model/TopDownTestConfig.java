package dev.espalier.examples.pose.model;

import dev.espalier.examples.pose.heatmap.PostProcess;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;

/**
 * How a top-down detector predicts.
 *
 * @param flipTest whether the heatmaps are averaged with those of the mirrored image
 * @param postProcess how the peaks are made finer than a pixel of the heatmap
 * @param shiftHeatmap whether the mirrored heatmaps are moved one pixel to the right before
 * @param modulateKernel the side of the blur of a finer post-processing; the {@code default} one
 *     has no blur
 */
@ConfigType
public record TopDownTestConfig(
    @Default("true") boolean flipTest,
    @Default("default") PostProcess postProcess,
    @Default("true") boolean shiftHeatmap,
    @Default("11") @Range(min = 1) int modulateKernel) {

  /** What mmpose's configs say. */
  static final TopDownTestConfig DEFAULT =
      new TopDownTestConfig(true, PostProcess.DEFAULT, true, 11);
}
