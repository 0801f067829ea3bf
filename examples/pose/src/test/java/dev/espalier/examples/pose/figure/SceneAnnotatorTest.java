package dev.espalier.examples.pose.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.examples.pose.data.Box;
import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class SceneAnnotatorTest {

  private static final Set<Joint> ALL = EnumSet.allOf(Joint.class);
  private static final int LEFT_WRIST = 9;
  private static final int LEFT_HIP = 11;

  @Test
  void jointsInSightAreVisible() {
    MarkedFigure marked = annotate(List.of(figure(part(10, 20, 30, 40, ALL))), List.of());

    assertThat(marked.box()).isEqualTo(new Box(10, 20, 30, 40));
    assertThat(marked.area()).isEqualTo(1200);
    assertThat(marked.labelled()).isEqualTo(17);
    assertThat(marked.joints().get(0)).isEqualTo(new MarkedJoint(20, 30, Visibility.VISIBLE));
  }

  @Test
  void whatStandsBeforeAJointHidesIt() {
    Part cover = part(15, 25, 10, 10, Set.of());
    Figure figure = figure(part(10, 20, 30, 40, ALL));

    assertThat(visibility(annotate(List.of(figure), List.of(cover))))
        .containsOnly(Visibility.OCCLUDED);
    assertThat(visibility(annotate(List.of(figure, figure(cover)), List.of())))
        .containsOnly(Visibility.OCCLUDED);
  }

  @Test
  void aFigureHidesItsOwnJoints() {
    Part shown = part(10, 20, 30, 40, ALL);
    Part arm = part(15, 25, 10, 10, Set.of(Joint.LEFT_WRIST));

    MarkedFigure marked = annotate(List.of(figure(shown, arm)), List.of());

    assertThat(marked.joints().get(LEFT_WRIST).visibility()).isEqualTo(Visibility.VISIBLE);
    assertThat(marked.joints().get(LEFT_HIP).visibility()).isEqualTo(Visibility.OCCLUDED);
  }

  @Test
  void jointsOutsideAreNotLabelled() {
    MarkedFigure marked = annotate(List.of(figure(-5, 30, part(-10, 20, 30, 40, ALL))), List.of());

    assertThat(marked.joints()).containsOnly(MarkedJoint.UNLABELLED);
    assertThat(marked.box()).isEqualTo(new Box(0, 20, 20, 40));
  }

  @Test
  void figuresLookPlausible() {
    SplittableRandom random = new SplittableRandom(11);
    SceneComposer composer = new SceneComposer(320, 240);
    List<MarkedFigure> figures = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      figures.addAll(SceneAnnotator.annotate(composer.compose(random.split())));
    }

    assertThat(figures).hasSizeBetween(300, 700);
    assertThat(share(figures, Visibility.VISIBLE)).isBetween(.7, .95);
    assertThat(share(figures, Visibility.OCCLUDED)).isBetween(.05, .3);
    assertThat(share(figures, Visibility.UNLABELLED)).isBetween(.001, .1);
    assertThat(figures.stream().filter(f -> f.labelled() < 6).count()).isZero();
    assertThat(figures.stream().mapToDouble(f -> f.box().longerSide()).summaryStatistics())
        .satisfies(
            sides -> {
              assertThat(sides.getMin()).isBetween(30.0, 80.0);
              assertThat(sides.getMax()).isBetween(200.0, 260.0);
            });
  }

  @Test
  void theLeftIsOnTheRightOfAFigureThatFacesTheViewer() {
    Posture posture = Postures.ALL.get(0).draw(new SplittableRandom(1));

    Body body = Body.of(Proportions.draw(new SplittableRandom(2)), posture);

    assertThat(body.joint(Joint.LEFT_SHOULDER).x()).isPositive();
    assertThat(body.joint(Joint.RIGHT_SHOULDER).x()).isNegative();
    assertThat(body.joint(Joint.NOSE).z()).isPositive();
    assertThat(body.joint(Joint.NOSE).y()).isGreaterThan(body.joint(Joint.LEFT_HIP).y());
    assertThat(body.joint(Joint.LEFT_HIP).y()).isGreaterThan(body.joint(Joint.LEFT_ANKLE).y() + .3);
  }

  @Test
  void limbsKeepTheirLengths() {
    SplittableRandom random = new SplittableRandom(3);
    for (PostureRange range : Postures.ALL) {
      Proportions lengths = Proportions.draw(random);
      Body body = Body.of(lengths, range.draw(random)).map(place -> place.yawed(30).pitched(10));
      for (Side side : Side.values()) {
        assertThat(distance(body, side.shoulder(), side.elbow()))
            .isCloseTo(lengths.upperArm(), within(1e-9));
        assertThat(distance(body, side.knee(), side.ankle()))
            .isCloseTo(lengths.shin(), within(1e-9));
      }
    }
  }

  private static double distance(Body body, Joint from, Joint to) {
    Vector way = body.joint(to).plus(body.joint(from).times(-1));
    return Math.sqrt(way.x() * way.x() + way.y() * way.y() + way.z() * way.z());
  }

  private static double share(List<MarkedFigure> figures, Visibility visibility) {
    return figures.stream()
        .flatMap(figure -> visibility(figure).stream())
        .mapToInt(v -> v == visibility ? 1 : 0)
        .average()
        .orElseThrow();
  }

  private static List<Visibility> visibility(MarkedFigure figure) {
    return figure.joints().stream().map(MarkedJoint::visibility).toList();
  }

  /** Returns what is annotated of the first figure of a scene of 100×80 pixels. */
  private static MarkedFigure annotate(List<Figure> figures, List<Part> foreground) {
    Scene scene = new Scene(100, 80, Color.BLACK, Color.BLACK, List.of(), figures, foreground);
    return SceneAnnotator.annotate(scene).get(0);
  }

  private static Figure figure(Part... parts) {
    return figure(20, 30, parts);
  }

  /** Returns a figure whose joints are all at one pixel. */
  private static Figure figure(int x, int y, Part... parts) {
    Map<Joint, Point2D> joints = new EnumMap<>(Joint.class);
    for (Joint joint : Joint.values()) {
      joints.put(joint, new Point2D.Double(x + 0.5, y + 0.5));
    }
    return new Figure(joints, List.of(parts));
  }

  private static Part part(int x, int y, int width, int height, Set<Joint> joints) {
    Shape shape = new Rectangle2D.Double(x, y, width, height);
    return new Part(shape, Color.RED, 0, joints);
  }
}
