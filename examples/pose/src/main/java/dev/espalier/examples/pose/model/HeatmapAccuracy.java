package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;

/**
 * The share of joints whose peak lies near the true one, logged while training.
 *
 * <p>It is mmpose's {@code pose_pck_accuracy}: a joint is right if the distance of the peaks, each
 * axis in units of the heatmap's extent, is below the threshold; the result is the mean over joints
 * of the share over the batch. mmpose divides x by the height and y by the width; here each axis
 * has its own extent.
 */
final class HeatmapAccuracy {

  private static final double THRESHOLD = 0.05;

  private HeatmapAccuracy() {}

  /**
   * Computes the accuracy, from 0 to 1; 0 if no joint has a weight.
   *
   * @param output the predicted heatmaps, of shape (batch, joints, height, width)
   * @param target the true heatmaps, of the same shape
   * @param targetWeight the weights, of shape (batch, joints, 1); joints of weight 0 do not count
   */
  static double of(NDArray output, NDArray target, NDArray targetWeight) {
    Peaks predicted = Peaks.of(output);
    Peaks wanted = Peaks.of(target);
    float[] weights = floats(targetWeight);
    int joints = Math.toIntExact(output.getShape().get(1));
    double sum = 0;
    int counted = 0;
    for (int joint = 0; joint < joints; joint++) {
      int seen = 0;
      int right = 0;
      for (int i = joint; i < weights.length; i += joints) {
        if (weights[i] > 0) {
          seen++;
          right += predicted.distance(wanted, i) < THRESHOLD ? 1 : 0;
        }
      }
      if (seen > 0) {
        sum += (double) right / seen;
        counted++;
      }
    }
    return counted == 0 ? 0 : sum / counted;
  }

  /** Copies an array of any floating type. */
  private static float[] floats(NDArray array) {
    try (NDArray single = array.toType(DataType.FLOAT32, true)) {
      return single.toFloatArray();
    }
  }

  /** Where each heatmap has its maximum; a map without a positive value has it at (−1, −1). */
  private static final class Peaks {

    private final long[] indices;
    private final float[] maxima;
    private final long height;
    private final long width;

    private Peaks(long[] indices, float[] maxima, Shape shape) {
      this.indices = indices;
      this.maxima = maxima;
      this.height = shape.get(2);
      this.width = shape.get(3);
    }

    static Peaks of(NDArray heatmaps) {
      Shape shape = heatmaps.getShape();
      try (NDManager scope = heatmaps.getManager().newSubManager();
          NDArray detached = heatmaps.stopGradient()) {
        detached.attach(scope);
        NDArray flat = detached.reshape(shape.get(0), shape.get(1), -1);
        int[] pixels = {2};
        return new Peaks(flat.argMax(2).toLongArray(), floats(flat.max(pixels)), shape);
      }
    }

    double distance(Peaks other, int i) {
      return Math.hypot((x(i) - other.x(i)) / width, (y(i) - other.y(i)) / height);
    }

    private double x(int i) {
      return maxima[i] > 0 ? indices[i] % width : -1;
    }

    private double y(int i) {
      return maxima[i] > 0 ? indices[i] / width : -1;
    }
  }
}
