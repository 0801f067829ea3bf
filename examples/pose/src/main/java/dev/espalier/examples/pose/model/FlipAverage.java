package dev.espalier.examples.pose.model;

/**
 * Averages the heatmaps of an image with those of its mirror image.
 *
 * @param shift whether the mirrored maps are moved one pixel to the right before; with an even
 *     number of pixels a flipped map is misaligned by about that much
 */
record FlipAverage(boolean shift) {

  /**
   * Averages one example's heatmaps in place.
   *
   * @param heatmaps the heatmaps of the image; rows of joints × height × width, one an example
   * @param mirrored the heatmaps of the mirror image, laid out alike
   * @param offset where the example begins in both
   * @param partners for each joint the one of the other side, or itself
   * @param width the width of a map, in pixels
   * @param pixels the number of pixels of a map
   */
  void average(
      float[] heatmaps, float[] mirrored, int offset, int[] partners, int width, int pixels) {
    for (int joint = 0; joint < partners.length; joint++) {
      int here = offset + joint * pixels;
      int there = offset + partners[joint] * pixels;
      for (int row = 0; row < pixels; row += width) {
        for (int x = 0; x < width; x++) {
          // The first column keeps its own value, as in mmpose.
          int from = width - 1 - (shift && x > 0 ? x - 1 : x);
          int i = here + row + x;
          heatmaps[i] = (heatmaps[i] + mirrored[there + row + from]) / 2;
        }
      }
    }
  }
}
