package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.Size;

/**
 * An affine map of the plane: {@code x' = xx·x + xy·y + x0} and {@code y' = yx·x + yy·y + y0}.
 *
 * @param xx the share of x in x'
 * @param xy the share of y in x'
 * @param x0 the shift of x'
 * @param yx the share of x in y'
 * @param yy the share of y in y'
 * @param y0 the shift of y'
 */
record AffineMatrix(double xx, double xy, double x0, double yx, double yy, double y0) {

  /**
   * Returns the map from an image to a crop of it: mmpose's {@code get_affine_transform}.
   *
   * <p>The crop's aspect is that of its size, so only the width of the scale matters.
   *
   * @param center the middle of the crop, in pixels
   * @param scale the extent of the crop, in units of 200 pixels
   * @param degrees the angle by which the crop is turned
   * @param size the size of the result
   */
  static AffineMatrix crop(Point center, Extent scale, double degrees, Size size) {
    double zoom = size.width() / (scale.width() * Extent.PIXEL_STD);
    double cos = zoom * Math.cos(Math.toRadians(degrees));
    double sin = zoom * Math.sin(Math.toRadians(degrees));
    return new AffineMatrix(
        cos,
        sin,
        size.width() / 2.0 - cos * center.x() - sin * center.y(),
        -sin,
        cos,
        size.height() / 2.0 + sin * center.x() - cos * center.y());
  }

  Point apply(double x, double y) {
    return new Point(xx * x + xy * y + x0, yx * x + yy * y + y0);
  }

  /**
   * Returns the map that leads back.
   *
   * @throws IllegalArgumentException if this map leads to a line or a point
   */
  AffineMatrix inverse() {
    double det = xx * yy - xy * yx;
    if (det == 0 || !Double.isFinite(det)) {
      throw new IllegalArgumentException("no map leads back from " + this);
    }
    return new AffineMatrix(
        yy / det,
        -xy / det,
        (xy * y0 - yy * x0) / det,
        -yx / det,
        xx / det,
        (yx * x0 - xx * y0) / det);
  }
}
