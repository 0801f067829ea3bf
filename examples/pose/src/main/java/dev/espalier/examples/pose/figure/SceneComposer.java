package dev.espalier.examples.pose.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes up scenes: figures of varying size, posture and place, before and behind other things. */
final class SceneComposer {

  private static final int MOST_FIGURES = 4;
  private static final int TRIES = 12;
  private static final double OVERLAP = 0.35;
  private static final double OCCLUDED = 0.25;
  private static final double PARTLY_OUTSIDE = 0.12;

  private final int width;
  private final int height;

  SceneComposer(int width, int height) {
    this.width = width;
    this.height = height;
  }

  Scene compose(RandomGenerator random) {
    Scenery scenery = new Scenery(width, height, random);
    List<Part> background = scenery.background();
    List<Figure> figures = new ArrayList<>();
    int wanted = random.nextInt(1, MOST_FIGURES + 1);
    for (int i = 0; i < TRIES && figures.size() < wanted; i++) {
      Figure figure = figure(random);
      if (figures.stream().allMatch(other -> overlap(figure, other) < OVERLAP)) {
        figures.add(figure);
      }
    }
    // What stands lower in the image is nearer.
    figures.sort(Comparator.comparingDouble(figure -> figure.bounds().getMaxY()));
    List<Part> foreground = new ArrayList<>();
    for (Figure figure : figures) {
      if (random.nextDouble() < OCCLUDED) {
        foreground.add(scenery.occluder(figure.bounds()));
      }
    }
    return new Scene(
        width, height, scenery.dullColor(), scenery.dullColor(), background, figures, foreground);
  }

  private Figure figure(RandomGenerator random) {
    PostureRange posture = Postures.ALL.get(random.nextInt(Postures.ALL.size()));
    Body upright = Body.of(Proportions.draw(random), posture.draw(random));
    double yaw = yaw(random);
    double cameraPitch = new Interval(0, 18).draw(random);
    Body body = upright.map(place -> place.yawed(yaw).pitched(cameraPitch));
    Palette palette = Palette.draw(random);
    // Sizes are drawn evenly on a logarithmic scale: small figures are the more common ones.
    double size = height * Math.exp(new Interval(Math.log(0.36), Math.log(0.92)).draw(random));
    Rectangle2D extent = FigurePainter.paint(body, palette, new Projection(size, 0, 0)).bounds();
    double slack =
        random.nextDouble() < PARTLY_OUTSIDE
            ? -0.3 * Math.min(extent.getWidth(), extent.getHeight())
            : 2;
    double left = place(slack, width - extent.getWidth() - slack, random);
    double top = place(slack, height - extent.getHeight() - slack, random);
    Projection projection = new Projection(size, left - extent.getX(), top - extent.getY());
    return FigurePainter.paint(body, palette, projection);
  }

  /** Most figures face the viewer, some are seen from the side, some from behind. */
  private static double yaw(RandomGenerator random) {
    double lot = random.nextDouble();
    if (lot < 0.72) {
      return new Interval(-40, 40).draw(random);
    }
    if (lot < 0.86) {
      return new Interval(40, 80).draw(random) * (random.nextBoolean() ? 1 : -1);
    }
    return 180 + new Interval(-40, 40).draw(random);
  }

  private static double place(double low, double high, RandomGenerator random) {
    return new Interval(Math.min(low, high), Math.max(low, high)).draw(random);
  }

  /** Returns the share of the smaller of two figures' boxes that the other one covers. */
  private static double overlap(Figure a, Figure b) {
    Rectangle2D one = a.bounds();
    Rectangle2D other = b.bounds();
    Rectangle2D both = one.createIntersection(other);
    return both.isEmpty() ? 0 : area(both) / Math.min(area(one), area(other));
  }

  private static double area(Rectangle2D box) {
    return box.getWidth() * box.getHeight();
  }
}
