package dev.espalier.examples.pose.data;

/**
 * An upright rectangle in an image, in pixels.
 *
 * @param x the left edge
 * @param y the upper edge
 * @param width the extent to the right
 * @param height the extent down
 */
public record Box(double x, double y, double width, double height) {

  /** Returns the middle of the rectangle. */
  public Point center() {
    return new Point(x + width / 2, y + height / 2);
  }

  /** Returns the length of the longer side. */
  public double longerSide() {
    return Math.max(width, height);
  }
}
