package dev.espalier.examples.pose.figure;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Turns a body into the shapes that show it. */
final class FigurePainter {

  private static final double UPPER_ARM = 0.05;
  private static final double FOREARM = 0.042;
  private static final double THIGH = 0.066;
  private static final double SHIN = 0.052;
  private static final double JOINT = 0.34;

  /** Lifts what lies on a surface in front of it. */
  private static final double ABOVE = 0.02;

  private final Body body;
  private final Palette palette;
  private final Projection projection;
  private final List<Part> parts = new ArrayList<>();

  private FigurePainter(Body body, Palette palette, Projection projection) {
    this.body = body;
    this.palette = palette;
    this.projection = projection;
  }

  /** Returns the shapes and the places of the joints of a body. */
  static Figure paint(Body body, Palette palette, Projection projection) {
    return new FigurePainter(body, palette, projection).paint();
  }

  private Figure paint() {
    torso();
    head();
    for (Side side : Side.values()) {
      Color color = palette.of(side);
      Color lower = Palette.shade(color, 0.82);
      limb(side.shoulder(), side.elbow(), UPPER_ARM, color);
      limb(side.elbow(), side.wrist(), FOREARM, lower);
      limb(side.hip(), side.knee(), THIGH, color);
      limb(side.knee(), side.ankle(), SHIN, lower);
    }
    parts.sort(Comparator.comparingDouble(Part::depth));
    Map<Joint, Point2D> joints = new EnumMap<>(Joint.class);
    body.joints().forEach((joint, place) -> joints.put(joint, projection.of(place)));
    return new Figure(joints, parts);
  }

  private void torso() {
    Vector leftHip = body.joint(Joint.LEFT_HIP);
    Vector rightHip = body.joint(Joint.RIGHT_HIP);
    Path2D outline = new Path2D.Double();
    corner(outline, body.joint(Joint.LEFT_SHOULDER));
    corner(outline, body.joint(Joint.RIGHT_SHOULDER));
    corner(outline, rightHip);
    corner(outline, leftHip);
    outline.closePath();
    double depth = (body.chest().z() + leftHip.z() + rightHip.z()) / 3;
    Set<Joint> shown =
        EnumSet.of(Joint.LEFT_SHOULDER, Joint.RIGHT_SHOULDER, Joint.LEFT_HIP, Joint.RIGHT_HIP);
    add(outline, palette.torso(), depth, shown);
    // A rim, so that a torso seen from the side has a breadth.
    add(stroke(0.05).createStrokedShape(outline), palette.torso(), depth, shown);
    for (Side side : Side.values()) {
      Vector shoulder = body.joint(side.shoulder());
      Vector hip = body.joint(side.hip());
      Shape seam = segment(shoulder, hip, 0.024);
      add(seam, Palette.shade(palette.of(side), 0.9), depth + ABOVE / 2, shown);
    }
  }

  private static void corner(Path2D outline, Point2D place) {
    if (outline.getCurrentPoint() == null) {
      outline.moveTo(place.getX(), place.getY());
    } else {
      outline.lineTo(place.getX(), place.getY());
    }
  }

  private void corner(Path2D outline, Vector place) {
    corner(outline, projection.of(place));
  }

  private void head() {
    Vector head = body.head();
    double radius = body.headRadius();
    add(
        segment(body.chest(), head, 0.05),
        Palette.shade(palette.skin(), 0.85),
        body.chest().z() - ABOVE,
        Set.of());
    Vector nose = body.joint(Joint.NOSE);
    boolean facesViewer = nose.z() > head.z();
    Set<Joint> face = EnumSet.noneOf(Joint.class);
    for (Joint joint : List.of(Joint.NOSE, Joint.LEFT_EYE, Joint.RIGHT_EYE)) {
      if (body.joint(joint).z() > head.z()) {
        face.add(joint);
      }
    }
    add(disc(head, radius), facesViewer ? palette.skin() : palette.hair(), head.z(), face);
    for (Side side : Side.values()) {
      Vector ear = body.joint(side.ear());
      // An ear at the rim of the head is seen, one behind it is not.
      double depth = ear.z() + (ear.z() > head.z() - radius / 2 ? radius / 2 + ABOVE : 0);
      add(disc(ear, radius * 0.33), palette.of(side), depth, Set.of(side.ear()));
      if (face.contains(side.eye())) {
        Vector eye = body.joint(side.eye());
        add(disc(eye, radius * 0.27), Color.WHITE, eye.z(), Set.of(side.eye()));
        Color iris = Palette.shade(palette.of(side), 0.75);
        add(disc(eye, radius * 0.17), iris, eye.z() + ABOVE, Set.of(side.eye()));
      }
    }
    if (facesViewer) {
      add(disc(nose, radius * 0.18), Palette.shade(palette.skin(), 0.4), nose.z(), face);
    }
  }

  private void limb(Joint from, Joint to, double width, Color color) {
    Vector start = body.joint(from);
    Vector end = body.joint(to);
    Set<Joint> shown = EnumSet.of(from, to);
    // A limb is as thick as it is wide: its surface lies before its bones.
    double depth = (start.z() + end.z()) / 2 + width / 2;
    add(segment(start, end, width), color, depth, shown);
    Color mark = Palette.shade(color, 0.5);
    add(disc(start, width * JOINT), mark, depth + ABOVE / 4, shown);
    add(disc(end, width * JOINT), mark, depth + ABOVE / 4, shown);
  }

  private Shape segment(Vector from, Vector to, double width) {
    return stroke(width)
        .createStrokedShape(new Line2D.Double(projection.of(from), projection.of(to)));
  }

  private BasicStroke stroke(double width) {
    return new BasicStroke(
        (float) projection.length(width), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
  }

  private Shape disc(Vector center, double radius) {
    Point2D middle = projection.of(center);
    double size = 2 * projection.length(radius);
    return new Ellipse2D.Double(middle.getX() - size / 2, middle.getY() - size / 2, size, size);
  }

  private void add(Shape shape, Color color, double depth, Set<Joint> joints) {
    parts.add(new Part(shape, color, depth, joints));
  }
}
