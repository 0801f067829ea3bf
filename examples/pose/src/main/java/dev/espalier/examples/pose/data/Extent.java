package dev.espalier.examples.pose.data;

/**
 * The extent of something in an image; in pixels, or in the unit of mmpose's {@code scale}, {@value
 * #PIXEL_STD} pixels.
 *
 * @param width the extent to the right
 * @param height the extent down
 */
public record Extent(double width, double height) {

  /** How many pixels the unit of a {@code scale} has. */
  public static final double PIXEL_STD = 200;

  /** Returns both extents multiplied by a factor. */
  public Extent times(double factor) {
    return new Extent(width * factor, height * factor);
  }
}
