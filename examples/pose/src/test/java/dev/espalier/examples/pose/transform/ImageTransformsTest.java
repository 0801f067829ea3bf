package dev.espalier.examples.pose.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.examples.pose.data.DataCfg;
import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.FlipPairs;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.examples.pose.data.SampleSkeletons;
import dev.espalier.examples.pose.data.Size;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Tensor;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ImageTransformsTest {

  private static final FlipPairs PAIR = new FlipPairs(List.of(new FlipPairs.Pair(0, 1)));
  private static final RgbImage IMAGE =
      new RgbImage(3, 2, new int[] {0x102030, 0x506070, 0xFFFFFF, 0, 0x0000FF, 0x00FF00});
  private static final Sample SAMPLE =
      Sample.empty()
          .with(PoseKeys.DATA_CFG, new DataCfg(new Size(3, 2), new Size(3, 2), 3, 3, false))
          .with(PoseKeys.SKELETON, SampleSkeletons.threeJoints().skeleton())
          .with(PoseKeys.FLIP_PAIRS, PAIR)
          .with(PoseKeys.IMAGE, IMAGE)
          .with(PoseKeys.CENTER, new Point(1.5, 1))
          .with(PoseKeys.SCALE, new Extent(3 / 200.0, 2 / 200.0))
          .with(PoseKeys.ROTATION, 0.0)
          .with(
              PoseKeys.JOINTS,
              new Pose(
                  List.of(new Keypoint(0, 1, 1), new Keypoint(2, 0, 1), new Keypoint(5, 5, 0))));

  @Test
  void mirroredJointsEqualMmposes() {
    Pose joints =
        new Pose(
            List.of(
                new Keypoint(100.3, 57.9, 1), new Keypoint(2, 250, 1), new Keypoint(230, 10, 1)));

    Pose mirrored = TopDownRandomFlip.mirror(joints, PAIR, 192);

    assertThat(mirrored.get(0)).isEqualTo(new Keypoint(189, 250, 1));
    assertThat(mirrored.get(1).x()).isCloseTo(90.7, within(1e-9));
    assertThat(mirrored.get(2)).isEqualTo(new Keypoint(-39, 10, 1));
  }

  @Test
  void flippingMirrorsTheImageAndTheCentre() {
    Sample flipped = new TopDownRandomFlip(0.5).apply(SAMPLE, Draws.of(.49));

    assertThat(flipped.get(PoseKeys.IMAGE).pixels())
        .containsExactly(0xFFFFFF, 0x506070, 0x102030, 0x00FF00, 0x0000FF, 0);
    assertThat(flipped.get(PoseKeys.CENTER)).isEqualTo(new Point(.5, 1));
    assertThat(new TopDownRandomFlip(0.5).apply(SAMPLE, Draws.of(.5))).isSameAs(SAMPLE);
  }

  @Test
  void flippingTwiceGivesTheSampleBack() {
    TopDownRandomFlip flip = new TopDownRandomFlip(1);

    Sample twice = flip.apply(flip.apply(SAMPLE, Draws.of(0.0)), Draws.of(0.0));

    assertThat(twice.get(PoseKeys.IMAGE).pixels()).containsExactly(IMAGE.pixels());
    assertThat(twice.get(PoseKeys.JOINTS)).isEqualTo(SAMPLE.get(PoseKeys.JOINTS));
    assertThat(twice.get(PoseKeys.CENTER)).isEqualTo(SAMPLE.get(PoseKeys.CENTER));
  }

  @Test
  void aCropOfTheWholeImageIsTheImage() {
    Sample cropped = new TopDownAffine().apply(SAMPLE, Draws.of());

    assertThat(cropped.get(PoseKeys.IMAGE).pixels()).containsExactly(IMAGE.pixels());
    assertThat(cropped.get(PoseKeys.JOINTS)).isEqualTo(SAMPLE.get(PoseKeys.JOINTS));
  }

  @Test
  void jointsMoveWithTheirPixels() {
    RgbImage dot = dot(64, 48, 20, 30);
    Sample sample =
        SAMPLE
            .with(PoseKeys.IMAGE, dot)
            .with(PoseKeys.DATA_CFG, new DataCfg(new Size(60, 80), new Size(3, 4), 3, 3, false))
            .with(PoseKeys.CENTER, new Point(24, 26))
            .with(PoseKeys.SCALE, new Extent(.15, .2))
            .with(PoseKeys.ROTATION, 25.0)
            .with(PoseKeys.JOINTS, new Pose(List.of(new Keypoint(20, 30, 1))));

    Sample cropped = new TopDownAffine().apply(sample, Draws.of());

    Keypoint joint = cropped.get(PoseKeys.JOINTS).get(0);
    RgbImage crop = cropped.get(PoseKeys.IMAGE);
    Point brightest = brightest(crop);
    assertThat(crop.width()).isEqualTo(60);
    assertThat(crop.height()).isEqualTo(80);
    assertThat(brightest.x()).isCloseTo(joint.x(), within(1.0));
    assertThat(brightest.y()).isCloseTo(joint.y(), within(1.0));
  }

  @Test
  void tensorsHaveChannelsFirst() {
    Sample sample = new ToTensor().apply(SAMPLE, Draws.of());

    Tensor tensor = sample.get(PoseKeys.INPUT);
    assertThat(tensor.shape()).containsExactly(3, 2, 3);
    assertThat(tensor.data()[0]).isEqualTo(0x10 / 255f);
    assertThat(tensor.data()[6]).isEqualTo(0x20 / 255f);
    assertThat(tensor.data()[12 + 4]).isEqualTo(1);
    assertThat(sample.find(PoseKeys.IMAGE)).isNull();
  }

  @Test
  void normalisingIsByChannel() {
    Sample sample =
        new NormalizeTensor(List.of(.5, 0.0, 1.0), List.of(.5, 1.0, 2.0))
            .apply(new ToTensor().apply(SAMPLE, Draws.of()), Draws.of());

    float[] values = sample.get(PoseKeys.INPUT).data();
    assertThat(values[2]).isEqualTo(1);
    assertThat(values[6 + 2]).isEqualTo(1);
    assertThat(values[12 + 2]).isEqualTo(0);
    assertThat(values[12 + 3]).isEqualTo(-.5f);
  }

  @Test
  void meanAndDeviationBelongTogether() {
    assertThatThrownBy(() -> new NormalizeTensor(List.of(.5), List.of()))
        .hasMessage("mean and std need one number a channel, given 1 and 0");
    NormalizeTensor grey = new NormalizeTensor(List.of(.5), List.of(.5));
    Sample sample = new ToTensor().apply(SAMPLE, Draws.of());
    assertThatThrownBy(() -> grey.apply(sample, Draws.of()))
        .hasMessage("the image has 3 channels, but mean and std have 1");
  }

  @Test
  void targetsMayBeWeighedByJoint() {
    Sample weighed =
        SAMPLE.with(PoseKeys.DATA_CFG, new DataCfg(new Size(3, 2), new Size(3, 2), 3, 3, true));
    TopDownGenerateTarget transform = new TopDownGenerateTarget(2, false);

    assertThat(transform.apply(SAMPLE, Draws.of()).get(PoseKeys.TARGET_WEIGHT).data())
        .containsExactly(1, 1, 0);
    assertThat(transform.apply(weighed, Draws.of()).get(PoseKeys.TARGET_WEIGHT).data())
        .containsExactly(1, 1.2f, 0);
  }

  @Test
  void imagesComeFromTheDatasetsSource() {
    Sample sample =
        Sample.empty()
            .with(PoseKeys.IMAGE_FILE, Path.of("a.png"))
            .with(PoseKeys.IMAGE_SOURCE, file -> IMAGE);

    assertThat(new LoadImageFromFile().apply(sample, Draws.of()).get(PoseKeys.IMAGE))
        .isSameAs(IMAGE);
  }

  @Test
  void collectingKeepsWhatIsNamed() {
    Sample tensor = new ToTensor().apply(SAMPLE.with(PoseKeys.BBOX_ID, 4), Draws.of());

    Sample collected =
        new Collect(List.of("img"), List.of("center", "scale")).apply(tensor, Draws.of());

    assertThat(collected.keys())
        .containsExactlyInAnyOrder(
            PoseKeys.INPUT, PoseKeys.CENTER, PoseKeys.SCALE, PoseKeys.BBOX_ID);
  }

  @Test
  void whatCannotBeCollectedIsOfferedItsName() {
    Collect collect = new Collect(List.of("img"), List.of("centre"));

    assertThatThrownBy(() -> collect.apply(SAMPLE, Draws.of()))
        .hasMessageContaining("error[E0707]: Collect: 'centre' of meta_keys is not in the sample")
        .hasMessageContaining("did you mean 'center'?");
  }

  private static RgbImage dot(int width, int height, int x, int y) {
    int[] pixels = new int[width * height];
    pixels[y * width + x] = 0xFFFFFF;
    return new RgbImage(width, height, pixels);
  }

  private static Point brightest(RgbImage image) {
    int best = 0;
    for (int i = 0; i < image.pixels().length; i++) {
      if (image.pixels()[i] > image.pixels()[best]) {
        best = i;
      }
    }
    int row = best / image.width();
    return new Point(best % image.width(), row);
  }
}
