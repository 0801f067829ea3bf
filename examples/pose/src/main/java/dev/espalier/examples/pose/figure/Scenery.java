package dev.espalier.examples.pose.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Draws by lot what stands behind and before the figures. */
final class Scenery {

  private static final Interval ANY = new Interval(0, 1);
  private static final Interval DULL = new Interval(0.05, 0.45);
  private static final Interval LIGHT = new Interval(0.25, 0.95);

  private final int width;
  private final int height;
  private final RandomGenerator random;

  Scenery(int width, int height, RandomGenerator random) {
    this.width = width;
    this.height = height;
    this.random = random;
  }

  /** Returns a dull colour. */
  Color dullColor() {
    return Palette.color(ANY, DULL, LIGHT, random);
  }

  /** Returns what lies behind the figures: large things, small ones and sticks of any colour. */
  List<Part> background() {
    List<Part> parts = new ArrayList<>();
    int large = random.nextInt(2, 6);
    for (int i = 0; i < large; i++) {
      parts.add(part(thing(new Interval(0.15, 0.6)), dullColor()));
    }
    int small = random.nextInt(4, 12);
    for (int i = 0; i < small; i++) {
      parts.add(part(thing(new Interval(0.03, 0.15)), anyColor()));
    }
    int sticks = random.nextInt(2, 8);
    for (int i = 0; i < sticks; i++) {
      parts.add(part(stick(), anyColor()));
    }
    return parts;
  }

  /**
   * Returns a thing that stands before a figure and hides some of it.
   *
   * @param bounds the box around the figure
   */
  Part occluder(Rectangle2D bounds) {
    double w = bounds.getWidth() * new Interval(0.25, 0.7).draw(random);
    double h = bounds.getHeight() * new Interval(0.12, 0.3).draw(random);
    double x = bounds.getX() + bounds.getWidth() * new Interval(-0.1, 0.8).draw(random);
    double y = bounds.getY() + bounds.getHeight() * new Interval(0.2, 0.85).draw(random);
    return part(turned(rectangleOrEllipse(x, y, w, h)), dullColor());
  }

  private Color anyColor() {
    return Palette.color(ANY, ANY, LIGHT, random);
  }

  private Shape thing(Interval share) {
    double w = width * share.draw(random);
    double h = height * share.draw(random);
    double x = width * new Interval(-0.1, 1).draw(random);
    double y = height * new Interval(-0.1, 1).draw(random);
    return turned(rectangleOrEllipse(x, y, w, h));
  }

  private Shape stick() {
    double length = height * new Interval(0.1, 0.35).draw(random);
    double angle = new Interval(0, Math.PI).draw(random);
    double x = width * ANY.draw(random);
    double y = height * ANY.draw(random);
    float thickness = (float) (height * new Interval(0.006, 0.03).draw(random));
    return new BasicStroke(thickness, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
        .createStrokedShape(
            new Line2D.Double(x, y, x + length * Math.cos(angle), y + length * Math.sin(angle)));
  }

  private Shape rectangleOrEllipse(double x, double y, double w, double h) {
    return random.nextBoolean()
        ? new Rectangle2D.Double(x, y, w, h)
        : new Ellipse2D.Double(x, y, w, h);
  }

  private Shape turned(Shape shape) {
    Rectangle2D box = shape.getBounds2D();
    double angle = new Interval(-0.6, 0.6).draw(random);
    return AffineTransform.getRotateInstance(angle, box.getCenterX(), box.getCenterY())
        .createTransformedShape(shape);
  }

  private static Part part(Shape shape, Color color) {
    return new Part(shape, color, 0, Set.of());
  }
}
