package dev.espalier.examples.pose.transform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.examples.pose.data.Box;
import dev.espalier.examples.pose.data.DataCfg;
import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.SampleSkeletons;
import dev.espalier.examples.pose.data.Size;
import dev.espalier.train.data.Sample;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CropTransformsTest {

  private static final Sample EMPTY =
      Sample.empty()
          .with(
              PoseKeys.DATA_CFG, new DataCfg(new Size(192, 256), new Size(48, 64), 17, 17, false));
  private static final Sample CROP =
      EMPTY
          .with(PoseKeys.CENTER, new Point(100, 80))
          .with(PoseKeys.SCALE, new Extent(.6, .8))
          .with(PoseKeys.ROTATION, 0.0);
  private static final RandomGenerator NEVER = Draws.of();

  @Test
  void aNarrowBoxIsWidenedToTheAspect() {
    Sample sample =
        new TopDownGetBboxCenterScale(1.25)
            .apply(EMPTY.with(PoseKeys.BBOX, new Box(50, 20, 80, 200)), NEVER);

    assertThat(sample.get(PoseKeys.CENTER)).isEqualTo(new Point(90, 120));
    assertThat(sample.get(PoseKeys.SCALE)).isEqualTo(new Extent(0.9375, 1.25));
  }

  @Test
  void aWideBoxIsHeightened() {
    Sample sample =
        new TopDownGetBboxCenterScale(1.25)
            .apply(EMPTY.with(PoseKeys.BBOX, new Box(50, 20, 300, 200)), NEVER);

    assertThat(sample.get(PoseKeys.CENTER)).isEqualTo(new Point(200, 120));
    assertThat(sample.get(PoseKeys.SCALE)).isEqualTo(new Extent(1.875, 2.5));
  }

  @Test
  void anAnnotatedScaleIsPadded() {
    Sample sample = new TopDownGetBboxCenterScale(1.5).apply(CROP, NEVER);

    assertThat(sample.get(PoseKeys.CENTER)).isEqualTo(new Point(100, 80));
    assertThat(sample.get(PoseKeys.SCALE).width()).isCloseTo(.9, within(1e-12));
  }

  @Test
  void theCentreMovesByAShareOfTheCrop() {
    TopDownRandomShiftBboxCenter shift = new TopDownRandomShiftBboxCenter(0.25, 0.3);

    assertThat(shift.apply(CROP, Draws.of(.3))).isSameAs(CROP);
    assertThat(shift.apply(CROP, Draws.of(.29, 1.0, 0.25)).get(PoseKeys.CENTER))
        .isEqualTo(new Point(100 + 30, 80 - 20));
  }

  @Test
  void scaleAndRotationAreClipped() {
    TopDownGetRandomScaleRotation transform = new TopDownGetRandomScaleRotation(40, .5, .6);

    Sample much = transform.apply(CROP, Draws.of(1.76, 9.0, .1));
    Sample little = transform.apply(CROP, Draws.of(-7.0, -.5, .1));
    Sample still = transform.apply(CROP, Draws.of(0.0, 1.0, .6));

    assertThat(much.get(PoseKeys.SCALE).width()).isCloseTo(.9, within(1e-12));
    assertThat(much.get(PoseKeys.ROTATION)).isEqualTo(80);
    assertThat(little.get(PoseKeys.SCALE).width()).isCloseTo(.3, within(1e-12));
    assertThat(little.get(PoseKeys.ROTATION)).isEqualTo(-20);
    assertThat(still.get(PoseKeys.SCALE)).isEqualTo(new Extent(.6, .8));
    assertThat(still.get(PoseKeys.ROTATION)).isZero();
  }

  @Test
  void halfABodyIsCroppedWithMoreMargin() {
    // Upper joints at (0…10, 0), lower ones at (11…16, 30).
    Sample sample =
        CROP.with(PoseKeys.SKELETON, SampleSkeletons.coco().skeleton())
            .with(
                PoseKeys.JOINTS,
                new Pose(
                    IntStream.range(0, 17)
                        .mapToObj(i -> new Keypoint(i, i < 11 ? 0 : 30, 1))
                        .toList()));
    TopDownHalfBodyTransform transform = new TopDownHalfBodyTransform(8, 0.3);

    Sample upper = transform.apply(sample, Draws.of(.2, .4));
    Sample lower = transform.apply(sample, Draws.of(.2, .5));

    assertThat(transform.apply(sample, Draws.of(.3))).isSameAs(sample);
    assertThat(upper.get(PoseKeys.CENTER).x()).isCloseTo(5, within(1e-9));
    assertThat(upper.get(PoseKeys.SCALE).width()).isCloseTo(10 / 200.0 * 1.5, within(1e-9));
    assertThat(upper.get(PoseKeys.SCALE).height()).isCloseTo(10 / .75 / 200.0 * 1.5, within(1e-9));
    assertThat(lower.get(PoseKeys.CENTER).x()).isCloseTo(13.5, within(1e-9));
    assertThat(lower.get(PoseKeys.CENTER).y()).isCloseTo(30, within(1e-9));
  }

  @Test
  void aBodyWithFewJointsStaysWhole() {
    Sample sample =
        CROP.with(PoseKeys.SKELETON, SampleSkeletons.coco().skeleton())
            .with(
                PoseKeys.JOINTS,
                new Pose(
                    IntStream.range(0, 17)
                        .mapToObj(i -> new Keypoint(i, i, i < 8 ? 1 : 0))
                        .toList()));
    TopDownHalfBodyTransform transform = new TopDownHalfBodyTransform(8, 1);

    assertThat(transform.apply(sample, NEVER)).isSameAs(sample);
  }

  @Test
  void aHalfWithoutJointsIsNotTaken() {
    Sample sample =
        CROP.with(PoseKeys.SKELETON, SampleSkeletons.coco().skeleton())
            .with(
                PoseKeys.JOINTS,
                new Pose(
                    IntStream.range(0, 17)
                        .mapToObj(i -> new Keypoint(i, i, i < 11 ? 1 : 0))
                        .toList()));

    Sample half = new TopDownHalfBodyTransform(8, 1).apply(sample, Draws.of(.2, .9));

    assertThat(half.get(PoseKeys.CENTER).x()).isCloseTo(5, within(1e-9));
  }

  @Test
  void theSameSourceOfChanceGivesTheSameSample() {
    TopDownGetRandomScaleRotation transform = new TopDownGetRandomScaleRotation(40, .5, .6);

    assertThat(transform.apply(CROP, new SplittableRandom(3)).get(PoseKeys.SCALE))
        .isEqualTo(transform.apply(CROP, new SplittableRandom(3)).get(PoseKeys.SCALE));
    assertThat(List.of(3L, 4L, 5L))
        .extracting(seed -> transform.apply(CROP, new SplittableRandom(seed)).get(PoseKeys.SCALE))
        .doesNotHaveDuplicates();
  }
}
