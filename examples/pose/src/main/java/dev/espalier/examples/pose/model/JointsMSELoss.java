package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;

/**
 * The mean squared error of heatmaps, joint by joint.
 *
 * <p>It is mmpose's {@code JointsMSELoss}: {@code loss_weight / K · Σ_k mean_{b,pixel} w_bk (p −
 * g)²}. The weight stands outside the square, and joints of weight 0 count in the mean, so a joint
 * that is not labelled lowers the loss.
 */
@RegisterModule
public final class JointsMSELoss implements KeypointLoss {

  private final boolean useTargetWeight;
  private final float lossWeight;

  /**
   * Creates a loss.
   *
   * @param useTargetWeight whether each joint counts by its target weight; by default all count 1
   * @param lossWeight what the loss is multiplied by
   */
  public JointsMSELoss(
      @Default("false") boolean useTargetWeight, @Default("1.0") double lossWeight) {
    this.useTargetWeight = useTargetWeight;
    this.lossWeight = (float) lossWeight;
  }

  @Override
  public NDArray loss(NDArray output, NDArray target, NDArray targetWeight) {
    // Every joint has equally many pixels, so the mean of means is one mean over everything.
    try (NDArray difference = output.sub(target);
        NDArray square = difference.square();
        NDArray weighted = useTargetWeight ? weigh(square, targetWeight) : square.mul(1);
        NDArray mean = weighted.mean()) {
      return mean.mul(lossWeight);
    }
  }

  private static NDArray weigh(NDArray square, NDArray targetWeight) {
    try (NDArray spread = targetWeight.expandDims(-1)) {
      return square.mul(spread);
    }
  }
}
