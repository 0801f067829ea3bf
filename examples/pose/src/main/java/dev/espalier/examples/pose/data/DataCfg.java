package dev.espalier.examples.pose.data;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;

/**
 * What mmpose's {@code data_cfg} says of a top-down dataset.
 *
 * @param imageSize the size of the crop that the model takes
 * @param heatmapSize the size of its heatmaps
 * @param numJoints the number of joints that are annotated
 * @param numOutputChannels the number of heatmaps, one a joint
 * @param useDifferentJointWeights whether the loss weighs joints by the dataset's joint weights
 */
@ConfigType
public record DataCfg(
    Size imageSize,
    Size heatmapSize,
    @Range(min = 1) int numJoints,
    @Range(min = 1) int numOutputChannels,
    @Default("false") boolean useDifferentJointWeights) {

  /**
   * Checks that the numbers agree.
   *
   * @throws IllegalArgumentException if there is not one output channel a joint
   */
  public DataCfg {
    if (numJoints != numOutputChannels) {
      throw new IllegalArgumentException(
          "num_output_channels must be num_joints (%d), given %d"
              .formatted(numJoints, numOutputChannels));
    }
  }
}
