package dev.espalier.examples.pose.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers are those that mmpose 0.29 computes for the same joints. */
class HeatmapEncoderTest {

  private static final Size IMAGE = new Size(192, 256);
  private static final Size HEATMAP = new Size(48, 64);
  private static final Pose JOINTS =
      new Pose(
          List.of(new Keypoint(100.3, 57.9, 1), new Keypoint(2, 250, 1), new Keypoint(230, 10, 1)));

  @Test
  void drawsPatchesAroundCells() {
    HeatmapTarget target = new HeatmapEncoder(2, false).encode(JOINTS, IMAGE, HEATMAP);

    assertThat(target.heatmaps().shape()).containsExactly(3, 64, 48);
    assertThat(target.weights().shape()).containsExactly(3, 1);
    assertThat(target.weights().data()).containsExactly(1, 1, 0);
    assertThat(sum(target, 0)).isCloseTo(25.08129, within(1e-4));
    assertThat(sum(target, 1)).isCloseTo(11.67546, within(1e-4));
    assertThat(sum(target, 2)).isZero();
    assertThat(at(target, 0, 14, 25)).isEqualTo(1);
    assertThat(at(target, 1, 63, 1)).isEqualTo(1);
    assertThat(at(target, 0, 14, 26)).isCloseTo(0.882497f, within(1e-6f));
    assertThat(at(target, 0, 14, 32)).as("beyond three sigmas").isZero();
  }

  @Test
  void unbiasedGaussiansAreCentredAtTheJoint() {
    HeatmapTarget target = new HeatmapEncoder(2, true).encode(JOINTS, IMAGE, HEATMAP);

    assertThat(target.weights().data()).containsExactly(1, 1, 0);
    assertThat(sum(target, 0)).isCloseTo(25.13274, within(1e-4));
    assertThat(sum(target, 1)).isCloseTo(12.08161, within(1e-4));
    assertThat(at(target, 0, 14, 25)).isCloseTo(0.971507f, within(1e-6f));
    assertThat(at(target, 1, 62, 0)).isCloseTo(0.939413f, within(1e-6f));
    assertThat(at(target, 0, 14, 26)).isCloseTo(0.873580f, within(1e-6f));
  }

  @Test
  void unlabelledJointsHaveNoTarget() {
    Pose hidden = new Pose(List.of(new Keypoint(100, 100, 0)));

    HeatmapTarget target = new HeatmapEncoder(2, false).encode(hidden, IMAGE, HEATMAP);

    assertThat(target.weights().data()).containsExactly(0);
    assertThat(sum(target, 0)).isZero();
  }

  @Test
  void weightsAreMultipliedByThoseOfTheJoints() {
    HeatmapTarget target = new HeatmapEncoder(2, false).encode(JOINTS, IMAGE, HEATMAP);

    assertThat(target.weights(List.of(1.5, 1.2, 1.0)).data()).containsExactly(1.5f, 1.2f, 0);
  }

  private static double sum(HeatmapTarget target, int joint) {
    double sum = 0;
    for (int i = 0; i < HEATMAP.pixels(); i++) {
      sum += target.heatmaps().data()[joint * HEATMAP.pixels() + i];
    }
    return sum;
  }

  private static float at(HeatmapTarget target, int joint, int row, int column) {
    return target.heatmaps().data()[joint * HEATMAP.pixels() + row * HEATMAP.width() + column];
  }
}
