package dev.espalier.examples.pose.view;

import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.Rgb;
import dev.espalier.examples.pose.data.Skeleton;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;

/** Draws poses: true ones as broad white bands, predicted ones as thin lines in their colours. */
final class PosePainter {

  static final Color TRUTH = new Color(255, 255, 255, 190);

  private static final double BAND = 8;
  private static final double LINE = 2.6;
  private static final double DOT = 6;
  private static final double PIXEL_CENTER = 0.5;

  private final Graphics2D graphics;
  private final double x;
  private final double y;
  private final double zoom;

  /**
   * Creates a painter.
   *
   * @param x the left edge of the image in the picture
   * @param y its upper edge
   * @param zoom how much larger than the image it is shown
   */
  PosePainter(Graphics2D graphics, double x, double y, double zoom) {
    this.graphics = graphics;
    this.x = x;
    this.y = y;
    this.zoom = zoom;
  }

  void truth(Pose pose, Skeleton skeleton) {
    graphics.setStroke(round(BAND));
    graphics.setPaint(TRUTH);
    for (Skeleton.Bone bone : skeleton.bones()) {
      Keypoint from = pose.get(bone.from());
      Keypoint to = pose.get(bone.to());
      if (from.isLabelled() && to.isLabelled()) {
        graphics.draw(line(from, to));
      }
    }
  }

  /**
   * Draws a prediction.
   *
   * @param threshold joints of a lower score are left out, with the bones that end in them
   */
  void prediction(Pose pose, Skeleton skeleton, double threshold) {
    graphics.setStroke(round(LINE));
    for (Skeleton.Bone bone : skeleton.bones()) {
      Keypoint from = pose.get(bone.from());
      Keypoint to = pose.get(bone.to());
      if (from.score() >= threshold && to.score() >= threshold) {
        graphics.setPaint(color(bone.color()));
        graphics.draw(line(from, to));
      }
    }
    for (int joint = 0; joint < pose.size(); joint++) {
      if (pose.get(joint).score() >= threshold) {
        graphics.setPaint(color(skeleton.colors().get(joint)));
        graphics.fill(dot(pose.get(joint)));
      }
    }
  }

  static Color color(Rgb rgb) {
    return new Color(rgb.packed());
  }

  private Line2D line(Keypoint from, Keypoint to) {
    return new Line2D.Double(right(from), down(from), right(to), down(to));
  }

  private Ellipse2D dot(Keypoint joint) {
    return new Ellipse2D.Double(right(joint) - DOT / 2, down(joint) - DOT / 2, DOT, DOT);
  }

  private double right(Keypoint joint) {
    return x + (joint.x() + PIXEL_CENTER) * zoom;
  }

  private double down(Keypoint joint) {
    return y + (joint.y() + PIXEL_CENTER) * zoom;
  }

  private static BasicStroke round(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }
}
