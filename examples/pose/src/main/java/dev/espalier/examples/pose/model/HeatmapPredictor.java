package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Tensor;
import org.jspecify.annotations.Nullable;

/**
 * Predicts heatmaps in evaluation mode and brings them to the Java heap.
 *
 * @param block the block from images to heatmaps
 * @param flip how to average with the mirrored image; null to leave that out
 */
record HeatmapPredictor(Block block, @Nullable FlipAverage flip) {

  /** Returns the heatmaps of a batch, of shape (batch, joints, height, width). */
  Tensor predict(Batch batch, ParameterStore parameters) {
    NDArray images = batch.inputs().singletonOrThrow();
    try (NDManager scope = images.getManager().newSubManager()) {
      Tensor heatmaps = forward(images, parameters, scope);
      if (flip != null) {
        NDArray mirrored = images.flip(3);
        mirrored.attach(scope);
        average(heatmaps, forward(mirrored, parameters, scope), batch, flip);
      }
      return heatmaps;
    }
  }

  private Tensor forward(NDArray images, ParameterStore parameters, NDManager scope) {
    NDArray heatmaps = block.forward(parameters, new NDList(images), false).singletonOrThrow();
    heatmaps.attach(scope);
    return new Tensor(
        heatmaps.toType(DataType.FLOAT32, false).toFloatArray(), heatmaps.getShape().getShape());
  }

  private static void average(Tensor heatmaps, Tensor mirrored, Batch batch, FlipAverage flip) {
    int joints = (int) heatmaps.shape()[1];
    int width = (int) heatmaps.shape()[3];
    int pixels = (int) heatmaps.shape()[2] * width;
    for (int i = 0; i < batch.size(); i++) {
      int[] partners = batch.metas().get(i).get(PoseKeys.FLIP_PAIRS).partners(joints);
      flip.average(heatmaps.data(), mirrored.data(), i * joints * pixels, partners, width, pixels);
    }
  }
}
