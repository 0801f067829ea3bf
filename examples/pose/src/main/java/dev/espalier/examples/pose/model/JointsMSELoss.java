package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.model.Constant;

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
  private final double lossWeight;

  /**
   * Creates a loss.
   *
   * @param useTargetWeight whether each joint counts by its target weight; by default all count 1
   * @param lossWeight what the loss is multiplied by
   */
  public JointsMSELoss(
      @Default("false") boolean useTargetWeight, @Default("1.0") double lossWeight) {
    this.useTargetWeight = useTargetWeight;
    this.lossWeight = lossWeight;
  }

  @Override
  public NDArray loss(NDArray output, NDArray target, NDArray targetWeight) {
    // Every joint has equally many pixels, so the mean of means is one mean over everything.
    try (NDArray difference = output.sub(target);
        NDArray square = difference.square();
        NDArray mean = useTargetWeight ? weighedMean(square, targetWeight) : square.mean();
        NDArray factor = Constant.like(mean, lossWeight)) {
      return mean.mul(factor);
    }
  }

  private static NDArray weighedMean(NDArray square, NDArray targetWeight) {
    try (NDArray spread = targetWeight.expandDims(-1);
        NDArray weighted = square.mul(spread)) {
      return weighted.mean();
    }
  }
}
