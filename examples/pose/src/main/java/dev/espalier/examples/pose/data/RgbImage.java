package dev.espalier.examples.pose.data;

/**
 * An image in the Java heap.
 *
 * @param width the number of columns
 * @param height the number of rows
 * @param pixels one {@code 0xRRGGBB} a pixel, row by row; the array is not copied and must not be
 *     changed afterwards
 */
@SuppressWarnings("ArrayRecordComponent") // on the hot path of the loader: no copies, no boxing
public record RgbImage(int width, int height, int[] pixels) {

  /**
   * Checks that size and pixels agree.
   *
   * @throws IllegalArgumentException if the number of pixels is not width times height
   */
  public RgbImage {
    if (pixels.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "%d×%d needs %d pixels, given %d"
              .formatted(width, height, width * height, pixels.length));
    }
  }
}
