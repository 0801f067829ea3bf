package dev.espalier.examples.pose.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.examples.pose.data.Annotation;
import dev.espalier.examples.pose.data.Box;
import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.SampleSkeletons;
import dev.espalier.train.data.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The numbers are those that mmpose 0.29 computes for the same poses. */
class MetricsTest {

  private static final List<Pose> PREDICTED =
      List.of(pose(10, 10, 1, 20, 20, 1, 33, 30, 1), pose(5, 5, 1, 8, 9, 1, 50, 50, 1));
  private static final List<Pose> TRUTH =
      List.of(pose(12, 10, 1, 20, 21, 1, 30, 30, 1), pose(5, 5, 1, 18, 9, 1, 51, 52, 0));

  @Test
  void accuracyIsTheMeanOverJoints() {
    JointDistances distances =
        JointDistances.of(PREDICTED, TRUTH, List.of(new Extent(10, 10), new Extent(30, 30)));

    // The first joint of the first figure is off by exactly the threshold, which does not count.
    assertThat(distances.accuracies(0.2))
        .containsExactly(OptionalDouble.of(.5), OptionalDouble.of(.5), OptionalDouble.of(0));
    assertThat(distances.pck(0.2)).isCloseTo(1.0 / 3, within(1e-9));
  }

  @Test
  void aJointThatIsNeverLabelledDoesNotCount() {
    JointDistances distances =
        JointDistances.of(
            List.of(pose(1, 1, 1, 2, 2, 1)),
            List.of(pose(1, 1, 1, 0, 0, 0)),
            List.of(new Extent(10, 10)));

    assertThat(distances.accuracies(0.2))
        .containsExactly(OptionalDouble.of(1), OptionalDouble.empty());
    assertThat(distances.pck(0.2)).isEqualTo(1);
  }

  @Test
  void figuresWithoutExtentDoNotCount() {
    JointDistances distances =
        JointDistances.of(PREDICTED, TRUTH, List.of(new Extent(0, 10), new Extent(-1, -1)));

    assertThat(distances.pck(0.2)).isZero();
    assertThat(distances.mean()).isZero();
  }

  @Test
  void metricsReadResults() {
    List<Sample> results =
        List.of(
            result(PREDICTED.get(0), TRUTH.get(0), new Box(0, 0, 4, 10)),
            result(PREDICTED.get(1), TRUTH.get(1), new Box(0, 0, 30, 20)));

    assertThat(new Pck(0.2).evaluate(results)).containsOnlyKeys("PCK");
    assertThat(new Pck(0.2).evaluate(results).get("PCK")).isCloseTo(1.0 / 3, within(1e-9));
    assertThat(new Auc(30).evaluate(results).get("AUC")).isCloseTo(.8583333, within(1e-6));
    assertThat(new Epe().evaluate(results).get("EPE")).isCloseTo(3.2, within(1e-9));
  }

  @Test
  void nothingIsNoError() {
    assertThat(new Pck(0.2).evaluate(List.of()).get("PCK")).isZero();
    assertThat(new Auc(30).evaluate(List.of()).get("AUC")).isZero();
    assertThat(new Epe().evaluate(List.of()).get("EPE")).isZero();
  }

  private static Sample result(Pose predicted, Pose truth, Box box) {
    return Sample.empty()
        .with(PoseKeys.PREDICTION, predicted)
        .with(
            PoseKeys.ANNOTATION,
            new Annotation(
                0, Path.of("a.png"), box, truth, SampleSkeletons.threeJoints().skeleton()));
  }

  private static Pose pose(double... numbers) {
    List<Keypoint> joints = new ArrayList<>();
    for (int i = 0; i < numbers.length; i += 3) {
      joints.add(new Keypoint(numbers[i], numbers[i + 1], numbers[i + 2]));
    }
    return new Pose(joints);
  }
}
