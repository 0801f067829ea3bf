package dev.espalier.examples.pose.heatmap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.Size;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Tensor;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeatmapDecoderTest {

  private static final Sample CROP =
      Sample.empty()
          .with(PoseKeys.CENTER, new Point(100, 80))
          .with(PoseKeys.SCALE, new Extent(0.6, 0.8));

  @Test
  void findsTheHighestCell() {
    Tensor maps = new Tensor(new float[] {1, 2, 3, 4, 5, 6, 0, 0, 0, 0, 0, 0}, 1, 2, 2, 3);

    List<Pose> poses = new HeatmapDecoder(PostProcess.NONE).decode(maps);

    assertThat(poses)
        .containsExactly(new Pose(List.of(new Keypoint(2, 1, 6), new Keypoint(-1, -1, 0))));
  }

  @Test
  void theFirstOfEqualCellsCounts() {
    Tensor maps = new Tensor(new float[] {1, 3, 3, 3}, 1, 1, 2, 2);

    assertThat(new HeatmapDecoder(PostProcess.NONE).decode(maps).get(0).get(0))
        .isEqualTo(new Keypoint(1, 0, 3));
  }

  @Test
  void mapsTheMiddleOfTheHeatmapToTheMiddleOfTheCrop() {
    Keypoint middle = new Keypoint(24, 32, 1);

    assertThat(HeatmapDecoder.toImage(middle, new Point(100, 80), new Extent(.6, .8), 48, 64))
        .isEqualTo(new Keypoint(100, 80, 1));
  }

  @Test
  void movesByAQuarterTowardsTheHigherNeighbour() {
    float[] map = new float[64 * 48];
    map[14 * 48 + 25] = 1;
    map[14 * 48 + 26] = .5f;
    map[13 * 48 + 25] = .5f;
    Tensor maps = new Tensor(map, 1, 1, 64, 48);

    assertThat(new HeatmapDecoder(PostProcess.DEFAULT).decode(maps).get(0).get(0))
        .isEqualTo(new Keypoint(25.25, 13.75, 1));
  }

  @Test
  void leavesPeaksAtTheBorderAndBetweenEqualNeighbours() {
    float[] maps = new float[2 * 8 * 8];
    maps[8 + 5] = 1; // row 1: too near to the border
    maps[8 + 6] = .5f;
    maps[64 + 4 * 8 + 4] = 1;

    Pose pose = new HeatmapDecoder(PostProcess.DEFAULT).decode(new Tensor(maps, 1, 2, 8, 8)).get(0);

    assertThat(pose.keypoints()).containsExactly(new Keypoint(5, 1, 1), new Keypoint(4, 4, 1));
  }

  @Test
  void decodesWhatTheEncoderDrew() {
    Pose joints =
        new Pose(
            List.of(
                new Keypoint(100.3, 57.9, 1), new Keypoint(2, 250, 1), new Keypoint(230, 10, 1)));
    float[] maps =
        new HeatmapEncoder(2, true)
            .encode(joints, new Size(192, 256), new Size(48, 64))
            .heatmaps()
            .data();
    Tensor heatmaps = new Tensor(maps, 1, 3, 64, 48);

    Pose plain = new HeatmapDecoder(PostProcess.NONE).decode(heatmaps, List.of(CROP)).get(0);
    Pose shifted = new HeatmapDecoder(PostProcess.DEFAULT).decode(heatmaps, List.of(CROP)).get(0);

    // The numbers are mmpose's.
    assertIsAt(plain.get(0), 102.5, 35, .971507);
    assertIsAt(plain.get(1), 40, 155, .939413);
    assertIsAt(plain.get(2), 37.5, -2.5, 0);
    assertIsAt(shifted.get(0), 103.125, 35.625, .971507);
    assertIsAt(shifted.get(1), 40, 155, .939413);
    assertIsAt(shifted.get(2), 37.5, -2.5, 0);
  }

  private static void assertIsAt(Keypoint joint, double x, double y, double score) {
    assertThat(joint.x()).isCloseTo(x, within(1e-9));
    assertThat(joint.y()).isCloseTo(y, within(1e-9));
    assertThat(joint.score()).isCloseTo(score, within(1e-6));
  }

  @Test
  void aMissingJointIsStillPlaced() {
    Tensor maps = new Tensor(new float[64 * 48], 1, 1, 64, 48);

    assertThat(new HeatmapDecoder(PostProcess.DEFAULT).decode(maps, List.of(CROP)))
        .containsExactly(new Pose(List.of(new Keypoint(37.5, -2.5, 0))));
  }

  @Test
  void everySampleNeedsItsHeatmaps() {
    Tensor maps = new Tensor(new float[4], 1, 1, 2, 2);
    HeatmapDecoder decoder = new HeatmapDecoder(PostProcess.NONE);

    assertThatThrownBy(() -> decoder.decode(maps, List.of(CROP, CROP)))
        .hasMessage("2 samples need as many sets of heatmaps, given 1");
    assertThatThrownBy(() -> decoder.decode(new Tensor(new float[4], 2, 2)))
        .hasMessageContaining("(samples, joints, height, width), given 2");
  }
}
