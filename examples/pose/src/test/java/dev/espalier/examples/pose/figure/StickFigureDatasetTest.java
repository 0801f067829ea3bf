package dev.espalier.examples.pose.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.examples.pose.data.Annotation;
import dev.espalier.examples.pose.data.DataCfg;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.SampleSkeletons;
import dev.espalier.examples.pose.data.Size;
import dev.espalier.examples.pose.data.TopDownCocoDataset;
import dev.espalier.examples.pose.heatmap.HeatmapDecoder;
import dev.espalier.examples.pose.heatmap.PostProcess;
import dev.espalier.examples.pose.transform.Collect;
import dev.espalier.examples.pose.transform.LoadImageFromFile;
import dev.espalier.examples.pose.transform.NormalizeTensor;
import dev.espalier.examples.pose.transform.ToTensor;
import dev.espalier.examples.pose.transform.TopDownAffine;
import dev.espalier.examples.pose.transform.TopDownGenerateTarget;
import dev.espalier.examples.pose.transform.TopDownGetBboxCenterScale;
import dev.espalier.examples.pose.transform.TopDownGetRandomScaleRotation;
import dev.espalier.examples.pose.transform.TopDownHalfBodyTransform;
import dev.espalier.examples.pose.transform.TopDownRandomFlip;
import dev.espalier.examples.pose.transform.TopDownRandomShiftBboxCenter;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import dev.espalier.train.data.Tensor;
import dev.espalier.train.data.Transform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StickFigureDatasetTest {

  private static final Size CANVAS = new Size(320, 240);
  private static final DataCfg CFG =
      new DataCfg(new Size(96, 128), new Size(24, 32), 17, 17, false);
  private static final List<String> META =
      List.of("image_file", "center", "scale", "rotation", "flip_pairs");
  private static final NormalizeTensor NORMALIZE =
      new NormalizeTensor(List.of(.485, .456, .406), List.of(.229, .224, .225));
  private static final List<Transform> VAL =
      List.of(
          new LoadImageFromFile(),
          new TopDownGetBboxCenterScale(1.25),
          new TopDownAffine(),
          new ToTensor(),
          NORMALIZE,
          new TopDownGenerateTarget(2, false),
          new Collect(List.of("img", "target", "target_weight"), META));
  private static final List<Transform> TRAIN =
      List.of(
          new LoadImageFromFile(),
          new TopDownGetBboxCenterScale(1.25),
          new TopDownRandomShiftBboxCenter(.16, .3),
          new TopDownRandomFlip(.5),
          new TopDownHalfBodyTransform(8, .3),
          new TopDownGetRandomScaleRotation(40, .5, .6),
          new TopDownAffine(),
          new ToTensor(),
          NORMALIZE,
          new TopDownGenerateTarget(2, false),
          new Collect(List.of("img", "target", "target_weight"), META));

  @TempDir private Path folder;

  @Test
  void yieldsCropsAndTargets() {
    Example example = dataset(VAL, false).get(0, new SplittableRandom(0));

    assertThat(example.inputs()).hasSize(1);
    assertThat(example.inputs().get(0).shape()).containsExactly(3, 128, 96);
    assertThat(example.targets()).hasSize(2);
    assertThat(example.targets().get(0).shape()).containsExactly(17, 32, 24);
    assertThat(example.targets().get(1).shape()).containsExactly(17, 1);
    assertThat(example.meta().keys())
        .containsExactlyInAnyOrder(
            PoseKeys.ANNOTATION,
            PoseKeys.BBOX_ID,
            PoseKeys.IMAGE_FILE,
            PoseKeys.CENTER,
            PoseKeys.SCALE,
            PoseKeys.ROTATION,
            PoseKeys.FLIP_PAIRS);
  }

  @Test
  void theAnnotationsOnDiskAreThoseOfTheScenes() throws IOException {
    TopDownCocoDataset read = read();
    SplittableRandom random = new SplittableRandom(seedOf("val"));
    SceneComposer composer = new SceneComposer(CANVAS.width(), CANVAS.height());
    int at = 0;
    for (int i = 0; i < 6; i++) {
      for (MarkedFigure figure : SceneAnnotator.annotate(composer.compose(random.split()))) {
        Annotation annotation = read.annotation(at++);
        assertThat(annotation.imageFile().getFileName()).hasToString("00000" + (i + 1) + ".png");
        for (int joint = 0; joint < 17; joint++) {
          MarkedJoint drawn = figure.joints().get(joint);
          Keypoint keypoint = annotation.pose().get(joint);
          assertThat(keypoint.x()).isCloseTo(drawn.x(), within(.0051));
          assertThat(keypoint.y()).isCloseTo(drawn.y(), within(.0051));
          assertThat(keypoint.isLabelled()).isEqualTo(drawn.visibility() != Visibility.UNLABELLED);
        }
      }
    }
    assertThat(at).isEqualTo(read.size());
  }

  @Test
  void decodingTheTargetsGivesTheJointsBack() {
    Dataset dataset = dataset(VAL, false);
    HeatmapDecoder decoder = new HeatmapDecoder(PostProcess.DEFAULT);
    for (int i = 0; i < dataset.size(); i++) {
      Example example = dataset.get(i, new SplittableRandom(0));
      Tensor target = example.targets().get(0);
      Tensor batch = new Tensor(target.data(), 1, 17, 32, 24);
      Pose decoded = decoder.decode(batch, List.of(example.meta())).get(0);
      Annotation truth = example.meta().get(PoseKeys.ANNOTATION);
      double cell = truth.box().longerSide() * 1.25 * 4 / 3 / 24;
      for (int joint = 0; joint < 17; joint++) {
        if (example.targets().get(1).data()[joint] > 0) {
          Keypoint wanted = truth.pose().get(joint);
          assertThat(decoded.get(joint).x()).isCloseTo(wanted.x(), within(cell));
          assertThat(decoded.get(joint).y()).isCloseTo(wanted.y(), within(cell));
        }
      }
    }
  }

  @Test
  void augmentationIsAFunctionOfTheSourceOfChance() {
    Dataset dataset = dataset(TRAIN, false);

    float[] one = dataset.get(1, new SplittableRandom(5)).inputs().get(0).data();

    assertThat(dataset.get(1, new SplittableRandom(5)).inputs().get(0).data()).isEqualTo(one);
    assertThat(dataset.get(1, new SplittableRandom(6)).inputs().get(0).data()).isNotEqualTo(one);
  }

  @Test
  void aCacheChangesNothing() {
    Dataset cached = dataset(TRAIN, true);

    for (int i = 0; i < 2; i++) {
      assertThat(cached.get(2, new SplittableRandom(5)).inputs().get(0).data())
          .isEqualTo(dataset(TRAIN, false).get(2, new SplittableRandom(5)).inputs().get(0).data());
    }
  }

  @Test
  void aPipelineMustYieldATensor() {
    Dataset dataset = dataset(List.of(new LoadImageFromFile()), false);

    assertThatThrownBy(() -> dataset.get(0, new SplittableRandom(0)))
        .hasMessageContaining("error[E0707]: the pipeline yields no tensor 'img'")
        .hasMessageContaining("it needs ToTensor");
  }

  @Test
  void theJointsMustBeAsManyAsTheConfigSays() {
    DataCfg sixteen = new DataCfg(new Size(96, 128), new Size(24, 32), 16, 16, false);

    assertThatThrownBy(
            () ->
                new StickFigureDataset(
                    folder, "val", 6, CANVAS, 0, sixteen, VAL, SampleSkeletons.coco(), false))
        .hasMessageContaining(
            "error[E0705]: data_cfg says 16 joints, but dataset_info 'coco' has 17");
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(
            () ->
                new StickFigureDataset(
                    file, "val", 6, null, 0, CFG, VAL, SampleSkeletons.coco(), false))
        .hasMessageContaining("error[E0708]: the stick figures cannot be written to '" + file);
  }

  private static long seedOf(String split) {
    return FigureSetWriter.seed(new FigureSet(split, 6, CANVAS, 0));
  }

  private Dataset dataset(List<Transform> pipeline, boolean cached) {
    return new StickFigureDataset(
        folder, "val", 6, CANVAS, 0, CFG, pipeline, SampleSkeletons.coco(), cached);
  }

  private TopDownCocoDataset read() throws IOException {
    Path set = new FigureSetWriter().ensure(folder, new FigureSet("val", 6, CANVAS, 0));
    return new TopDownCocoDataset(
        FigureSet.annotationFile(set),
        FigureSet.imageFolder(set),
        CFG,
        VAL,
        SampleSkeletons.coco(),
        false);
  }
}
