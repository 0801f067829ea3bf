package dev.espalier.examples.pose.figure;

import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;

/**
 * A figure in an image.
 *
 * @param joints where each joint is, in pixels; it may lie outside of the image
 * @param parts its shapes, the farthest from the viewer first
 */
record Figure(Map<Joint, Point2D> joints, List<Part> parts) {

  Figure {
    joints = Map.copyOf(joints);
    parts = List.copyOf(parts);
  }

  /** Returns the box around all shapes. */
  Rectangle2D bounds() {
    return parts.stream()
        .map(part -> part.shape().getBounds2D())
        .reduce(Rectangle2D::createUnion)
        .orElseThrow();
  }
}
