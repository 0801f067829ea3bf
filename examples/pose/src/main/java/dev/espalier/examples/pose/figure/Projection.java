package dev.espalier.examples.pose.figure;

import java.awt.geom.Point2D;

/**
 * A parallel projection of a body into an image.
 *
 * @param height the height of a standing body, in pixels
 * @param x the column of the body's origin
 * @param y the row of the body's origin
 */
record Projection(double height, double x, double y) {

  Point2D of(Vector place) {
    return new Point2D.Double(x + height * place.x(), y - height * place.y());
  }

  double length(double share) {
    return height * share;
  }
}
