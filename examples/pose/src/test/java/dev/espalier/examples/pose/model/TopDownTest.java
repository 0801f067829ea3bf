package dev.espalier.examples.pose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import ai.djl.training.ParameterStore;
import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.FlipPairs;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.heatmap.PostProcess;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.optim.Adam;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.optim.TrainableParameters;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TopDownTest {

  private static final int[] PARTNERS = {2, 1, 0};

  private NDManager manager;
  private ParameterStore parameters;

  @BeforeEach
  void openManager() {
    manager = NDManager.newBaseManager("PyTorch");
    parameters = new ParameterStore(manager, false);
    Engine.getInstance().setRandomSeed(7);
  }

  @AfterEach
  void closeManager() {
    manager.close();
  }

  @Test
  void givesHeatmapsOfAQuarterOfTheImage() {
    TopDown model =
        Models.topDown(
            Models.resNet(network -> network.stemChannels(16).baseChannels(16)),
            Models.head(128, 17, 64));
    Shape images = new Shape(2, 3, 128, 96);
    model.initialize(manager, images);

    NDArray heatmaps =
        model
            .block()
            .forward(parameters, new NDList(manager.ones(images)), false)
            .singletonOrThrow();

    assertThat(heatmaps.getShape()).isEqualTo(new Shape(2, 17, 32, 24));
    assertThat(model.block().getOutputShapes(new Shape[] {images}))
        .containsExactly(new Shape(2, 17, 32, 24));
  }

  @Test
  void learnsEightSamplesByHeart() {
    TopDown model = tiny(true);
    Batch batch = batch(8, 3);

    double first = lossOf(model, batch);
    StepOutput last = train(model, batch, 60);

    assertThat((double) last.loss().getFloat()).isLessThan(first / 10);
    assertThat(last.logVars()).containsOnlyKeys("heatmap_loss", "acc_pose");
    assertThat(last.logVars().get("acc_pose").getFloat()).isGreaterThan(0.8f);
    assertThat(last.samples()).isEqualTo(8);
  }

  @Test
  void keepsNothingOfAStepButItsOutput() {
    TopDown model = tiny(true);
    try (NDManager step = manager.newSubManager()) {
      Batch batch = batch(2, 3);
      batch.inputs().attach(step);
      batch.targets().attach(step);
      try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
        StepOutput output = model.trainStep(batch, parameters);
        collector.backward(output.loss());
        // image, two targets, loss, accuracy, and the gradient that backward() starts from
        assertThat(step.getManagedArrays()).hasSizeLessThanOrEqualTo(6);
      }
    }
  }

  @Test
  void validatesWithoutLearning() {
    TopDown model = tiny(true);
    float[] mean = Models.array(model.block(), "backbone.bn1.running_mean").toFloatArray();

    StepOutput output = model.valStep(batch(2, 3), parameters);

    assertThat(output.loss().getFloat()).isPositive();
    assertThat(output.logVars()).containsKeys("heatmap_loss", "acc_pose");
    assertThat(Models.array(model.block(), "backbone.bn1.running_mean").toFloatArray())
        .isEqualTo(mean);
  }

  @Test
  void predictsInTheCoordinatesOfTheOriginalImage() {
    TopDown model = tiny(false);
    Batch batch = batch(8, 3);
    train(model, batch, 60);

    List<Sample> results = model.evalStep(batch, parameters);

    Random random = new Random(1);
    int near = 0;
    for (Sample result : results) {
      for (Keypoint keypoint : result.get(PoseKeys.PREDICTION).keypoints()) {
        // the crop is 400 pixels wide, 25 a cell, and begins at (300, 100)
        double x = 300 + 25 * (2 + random.nextInt(12));
        double y = 100 + 25 * (2 + random.nextInt(12));
        near += Math.hypot(keypoint.x() - x, keypoint.y() - y) < 40 ? 1 : 0;
      }
    }
    assertThat(results).hasSize(8);
    assertThat(near).isGreaterThanOrEqualTo(20);
  }

  /** With the flip test, the mirror image has the mirrored prediction, whatever was learnt. */
  @Test
  void mirrorsThePredictionWithTheImage() {
    TopDown model = tiny(true);
    Batch batch = batch(8, 3);
    train(model, batch, 30);
    NDList mirrored = new NDList(batch.inputs().singletonOrThrow().flip(3));

    List<Sample> results = model.evalStep(batch, parameters);
    List<Sample> mirror =
        model.evalStep(new Batch(mirrored, batch.targets(), batch.metas()), parameters);

    for (int i = 0; i < results.size(); i++) {
      Pose pose = results.get(i).get(PoseKeys.PREDICTION);
      Pose other = mirror.get(i).get(PoseKeys.PREDICTION);
      for (int joint = 0; joint < 3; joint++) {
        Keypoint expected = pose.get(PARTNERS[joint]);
        assertThat(other.get(joint).y()).isCloseTo(expected.y(), within(1e-3));
        assertThat(other.get(joint).x()).isCloseTo(600 + 15 * 25 - expected.x(), within(1e-3));
      }
    }
  }

  private TopDown tiny(boolean flipTest) {
    TopDown model =
        new TopDown(
            Models.resNet(network -> network.stemChannels(8).baseChannels(8)),
            Models.head(64, 3, 16),
            null,
            new TopDownTestConfig(flipTest, PostProcess.DEFAULT, false, 11));
    model.initialize(manager, new Shape(8, 3, 64, 64));
    return model;
  }

  private double lossOf(TopDown model, Batch batch) {
    return model.valStep(batch, parameters).loss().getFloat();
  }

  private StepOutput train(TopDown model, Batch batch, int steps) {
    StepOutput output = model.valStep(batch, parameters);
    try (Optimizer adam =
        new Adam(
            5e-3,
            List.of(0.9, 0.999),
            1e-8,
            0,
            false,
            null,
            TrainableParameters.of(model.block()))) {
      for (int step = 0; step < steps; step++) {
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          output = model.trainStep(batch, parameters);
          collector.backward(output.loss());
        }
        adam.step();
        adam.zeroGradients();
      }
    }
    return output;
  }

  /** Returns noise with a bright dot for each joint, in the joint's colour. */
  private Batch batch(int size, int joints) {
    Random random = new Random(1);
    float[] images = new float[size * 3 * 64 * 64];
    float[] targets = new float[size * joints * 16 * 16];
    for (int i = 0; i < size * joints; i++) {
      int column = 2 + random.nextInt(12);
      int row = 2 + random.nextInt(12);
      for (int y = 0; y < 16; y++) {
        for (int x = 0; x < 16; x++) {
          double squared = (x - column) * (x - column) + (y - row) * (y - row);
          targets[(i * 16 + y) * 16 + x] = (float) Math.exp(-squared / 8);
        }
      }
      for (int y = 4 * row; y < 4 * row + 4; y++) {
        for (int x = 4 * column; x < 4 * column + 4; x++) {
          images[(i * 64 + y) * 64 + x] = 2;
        }
      }
    }
    for (int i = 0; i < images.length; i++) {
      images[i] += 0.1f * (float) random.nextGaussian();
    }
    Sample meta =
        Sample.empty()
            .with(PoseKeys.CENTER, new Point(500, 300))
            .with(PoseKeys.SCALE, new Extent(2, 2))
            .with(PoseKeys.FLIP_PAIRS, new FlipPairs(List.of(new FlipPairs.Pair(0, 2))));
    NDArray image = manager.create(images, new Shape(size, 3, 64, 64));
    NDArray target = manager.create(targets, new Shape(size, joints, 16, 16));
    NDArray weight = manager.ones(new Shape(size, joints, 1));
    return new Batch(
        new NDList(image), new NDList(target, weight), Collections.nCopies(size, meta));
  }
}
