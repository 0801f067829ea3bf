package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.DefineRegistry;

/** A measure of how far predicted keypoints are from the true ones. */
@DefineRegistry("loss")
public interface KeypointLoss {

  /**
   * Computes the loss.
   *
   * @param output the prediction, of shape (batch, joints, …)
   * @param target the truth, of the same shape
   * @param targetWeight how much each joint counts, of shape (batch, joints, 1)
   * @return a scalar
   */
  NDArray loss(NDArray output, NDArray target, NDArray targetWeight);
}
