package dev.espalier.examples.pose.heatmap;

import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.Size;
import dev.espalier.train.data.Tensor;

/**
 * Draws a Gaussian into the heatmap of each joint: mmpose's {@code _msra_generate_target}.
 *
 * @param sigma the standard deviation, in cells
 * @param unbiased whether Gaussians are centred at the exact place of a joint and reach everywhere,
 *     as in DARK (Zhang et al. 2020), rather than at a cell's middle and to three sigmas
 */
public record HeatmapEncoder(double sigma, boolean unbiased) {

  private static final double REACH = 3;

  /**
   * Returns the heatmaps and weights of a pose; a joint that is not labelled, or whose Gaussian
   * lies outside, has none.
   *
   * @param joints the joints in the coordinates of the crop
   * @param image the size of the crop
   * @param heatmap the size of the heatmaps
   */
  public HeatmapTarget encode(Pose joints, Size image, Size heatmap) {
    float[] maps = new float[joints.size() * heatmap.pixels()];
    float[] weights = new float[joints.size()];
    double strideX = (double) image.width() / heatmap.width();
    double strideY = (double) image.height() / heatmap.height();
    for (int joint = 0; joint < joints.size(); joint++) {
      Keypoint keypoint = joints.get(joint);
      double x = keypoint.x() / strideX;
      double y = keypoint.y() / strideY;
      if (!unbiased) {
        x = (int) (x + 0.5);
        y = (int) (y + 0.5);
      }
      if (keypoint.isLabelled() && touches(x, heatmap.width()) && touches(y, heatmap.height())) {
        weights[joint] = 1;
        draw(maps, joint * heatmap.pixels(), heatmap, x, y);
      }
    }
    return new HeatmapTarget(
        new Tensor(maps, joints.size(), heatmap.height(), heatmap.width()),
        new Tensor(weights, joints.size(), 1));
  }

  /** Tells whether a Gaussian reaches into the map, on one axis. */
  private boolean touches(double middle, int extent) {
    double low = middle - REACH * sigma;
    double high = middle + REACH * sigma + 1;
    return unbiased ? low < extent && high >= 0 : (int) low < extent && (int) high >= 0;
  }

  private void draw(float[] maps, int offset, Size size, double x, double y) {
    double reach = unbiased ? Double.POSITIVE_INFINITY : REACH * sigma;
    float[] across = profile(x, size.width(), reach);
    float[] down = profile(y, size.height(), reach);
    int at = offset;
    for (float row : down) {
      for (float column : across) {
        maps[at++] = row * column;
      }
    }
  }

  /** Returns the Gaussian on one axis, which is all that is needed: the other is a factor. */
  private float[] profile(double middle, int extent, double reach) {
    float[] values = new float[extent];
    for (int i = 0; i < extent; i++) {
      double distance = i - middle;
      if (Math.abs(distance) <= reach) {
        values[i] = (float) Math.exp(-distance * distance / (2 * sigma * sigma));
      }
    }
    return values;
  }
}
