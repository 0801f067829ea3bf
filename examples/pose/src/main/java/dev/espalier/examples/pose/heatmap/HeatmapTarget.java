package dev.espalier.examples.pose.heatmap;

import dev.espalier.train.data.Tensor;
import java.util.List;

/**
 * What a model should predict of one figure.
 *
 * @param heatmaps of shape (joints, height, width)
 * @param weights of shape (joints, 1): 1 where a joint has a heatmap, 0 where it has none
 */
public record HeatmapTarget(Tensor heatmaps, Tensor weights) {

  /**
   * Returns the weights multiplied by those of a dataset's joints.
   *
   * @param jointWeights one number a joint
   */
  public Tensor weights(List<Double> jointWeights) {
    float[] product = weights.data().clone();
    for (int joint = 0; joint < product.length; joint++) {
      product[joint] *= jointWeights.get(joint).floatValue();
    }
    return new Tensor(product, weights.shape());
  }
}
