package dev.espalier.examples.pose.figure;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Says of each figure of a scene where it is and which of its joints can be seen. */
final class SceneAnnotator {

  /** Java2D counts from a pixel's corner, annotations from its centre. */
  private static final double PIXEL_CENTER = 0.5;

  private SceneAnnotator() {}

  static List<MarkedFigure> annotate(Scene scene) {
    List<MarkedFigure> marked = new ArrayList<>();
    for (int i = 0; i < scene.figures().size(); i++) {
      Figure figure = scene.figures().get(i);
      Silhouette silhouette = Silhouette.of(figure, scene.width(), scene.height());
      List<Part> above = above(scene, i);
      List<MarkedJoint> joints = new ArrayList<>();
      for (Joint joint : Joint.values()) {
        Point2D place = Objects.requireNonNull(figure.joints().get(joint));
        joints.add(mark(joint, place, figure, above, scene));
      }
      marked.add(new MarkedFigure(silhouette.box(), silhouette.area(), joints));
    }
    return marked;
  }

  /** Returns the parts that are drawn after those of a figure. */
  private static List<Part> above(Scene scene, int index) {
    List<Part> above = new ArrayList<>();
    for (Figure nearer : scene.figures().subList(index + 1, scene.figures().size())) {
      above.addAll(nearer.parts());
    }
    above.addAll(scene.foreground());
    return above;
  }

  private static MarkedJoint mark(
      Joint joint, Point2D place, Figure figure, List<Part> above, Scene scene) {
    double x = place.getX() - PIXEL_CENTER;
    double y = place.getY() - PIXEL_CENTER;
    if (x < 0 || y < 0 || x > scene.width() - 1 || y > scene.height() - 1) {
      return MarkedJoint.UNLABELLED;
    }
    boolean hidden =
        above.stream().anyMatch(part -> part.shape().contains(place))
            || isHiddenByItself(joint, place, figure);
    return new MarkedJoint(x, y, hidden ? Visibility.OCCLUDED : Visibility.VISIBLE);
  }

  /** Tells whether the uppermost part of the figure at a joint's place does not show the joint. */
  private static boolean isHiddenByItself(Joint joint, Point2D place, Figure figure) {
    for (int i = figure.parts().size() - 1; i >= 0; i--) {
      Part part = figure.parts().get(i);
      if (part.shape().contains(place)) {
        return !part.joints().contains(joint);
      }
    }
    return false;
  }
}
