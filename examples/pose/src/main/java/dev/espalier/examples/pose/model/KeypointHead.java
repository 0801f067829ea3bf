package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.nn.Block;
import dev.espalier.registry.DefineRegistry;
import java.util.Map;

/** The part of a model that turns a feature map into keypoint heatmaps, and judges them. */
@DefineRegistry("keypoint_head")
public interface KeypointHead {

  /** Returns the block from a feature map to heatmaps (batch, joints, height, width). */
  Block block();

  /** Returns the number of channels that the block's input has. */
  int inChannels();

  /**
   * Computes the losses to add up.
   *
   * @param heatmaps what the block gave
   * @param targets the true heatmaps, of the same shape, and the joints' weights (batch, joints, 1)
   * @return scalars by the names under which to log them
   */
  Map<String, NDArray> losses(NDArray heatmaps, NDList targets);

  /**
   * Computes figures that show progress but are not trained for.
   *
   * @param heatmaps what the block gave
   * @param targets as for {@link #losses}
   * @return numbers by the names under which to log them
   */
  Map<String, Double> accuracies(NDArray heatmaps, NDList targets);
}
