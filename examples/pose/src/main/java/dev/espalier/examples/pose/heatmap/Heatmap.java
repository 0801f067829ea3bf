package dev.espalier.examples.pose.heatmap;

import dev.espalier.examples.pose.data.Keypoint;

/** One joint's heatmap, seen within an array of many. */
final class Heatmap {

  private static final double QUARTER = 0.25;

  private final float[] values;
  private final int offset;
  private final int width;
  private final int height;

  Heatmap(float[] values, int offset, int width, int height) {
    this.values = values;
    this.offset = offset;
    this.width = width;
    this.height = height;
  }

  /** Returns the first of the highest cells; (−1, −1) with score 0 if no cell is positive. */
  Keypoint peak() {
    int best = 0;
    for (int i = 1; i < width * height; i++) {
      if (values[offset + i] > values[offset + best]) {
        best = i;
      }
    }
    float score = values[offset + best];
    int row = best / width;
    return score > 0 ? new Keypoint(best % width, row, score) : new Keypoint(-1, -1, 0);
  }

  /**
   * Moves a peak by a quarter of a cell towards its higher neighbours, unless it lies within a cell
   * of the border.
   */
  Keypoint shifted(Keypoint peak) {
    int x = (int) peak.x();
    int y = (int) peak.y();
    if (x <= 1 || x >= width - 1 || y <= 1 || y >= height - 1) {
      return peak;
    }
    return peak.at(
        x + QUARTER * Math.signum(at(x + 1, y) - at(x - 1, y)),
        y + QUARTER * Math.signum(at(x, y + 1) - at(x, y - 1)));
  }

  private float at(int x, int y) {
    return values[offset + y * width + x];
  }
}
