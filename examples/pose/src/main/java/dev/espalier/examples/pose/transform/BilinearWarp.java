package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.examples.pose.data.Size;

/**
 * Resamples an image under an affine map, with bilinear weights; what lies outside is black.
 *
 * <p>It computes what OpenCV's {@code warpAffine} does, which rounds coordinates to a 32nd of a
 * pixel; here weights have eight bits, so that values may differ by a few grey levels at edges.
 */
final class BilinearWarp {

  private static final int BITS = 8;
  private static final int ONE = 1 << BITS;
  private static final int SHIFT = 2 * BITS;
  private static final int HALF = 1 << (SHIFT - 1);

  private final RgbImage source;

  private BilinearWarp(RgbImage source) {
    this.source = source;
  }

  /**
   * Returns the resampled image.
   *
   * @param matrix leads from the source to the result
   * @param size the size of the result
   */
  static RgbImage warp(RgbImage source, AffineMatrix matrix, Size size) {
    return new BilinearWarp(source).warp(matrix.inverse(), size);
  }

  private RgbImage warp(AffineMatrix back, Size size) {
    int[] result = new int[size.pixels()];
    int at = 0;
    for (int row = 0; row < size.height(); row++) {
      double x = back.xy() * row + back.x0();
      double y = back.yy() * row + back.y0();
      for (int column = 0; column < size.width(); column++) {
        result[at++] = sample(x + back.xx() * column, y + back.yx() * column);
      }
    }
    return new RgbImage(size.width(), size.height(), result);
  }

  private int sample(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    int width = source.width();
    int height = source.height();
    if (left < -1 || top < -1 || left >= width || top >= height) {
      return 0;
    }
    int fx = (int) Math.round((x - left) * ONE);
    int fy = (int) Math.round((y - top) * ONE);
    int i = top * width + left;
    boolean hasLeft = left >= 0;
    boolean hasRight = left + 1 < width;
    boolean hasTop = top >= 0;
    boolean hasBottom = top + 1 < height;
    int[] pixels = source.pixels();
    int a = hasTop && hasLeft ? pixels[i] : 0;
    int b = hasTop && hasRight ? pixels[i + 1] : 0;
    int c = hasBottom && hasLeft ? pixels[i + width] : 0;
    int d = hasBottom && hasRight ? pixels[i + width + 1] : 0;
    int wa = (ONE - fx) * (ONE - fy);
    int wb = fx * (ONE - fy);
    int wc = (ONE - fx) * fy;
    int wd = fx * fy;
    return mix(16, a, b, c, d, wa, wb, wc, wd)
        | mix(8, a, b, c, d, wa, wb, wc, wd)
        | mix(0, a, b, c, d, wa, wb, wc, wd);
  }

  private static int mix(int shift, int a, int b, int c, int d, int wa, int wb, int wc, int wd) {
    int sum =
        (a >> shift & 0xFF) * wa
            + (b >> shift & 0xFF) * wb
            + (c >> shift & 0xFF) * wc
            + (d >> shift & 0xFF) * wd;
    return ((sum + HALF) >> SHIFT) << shift;
  }
}
