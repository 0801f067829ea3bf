package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Block;
import ai.djl.training.ParameterStore;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.heatmap.HeatmapDecoder;
import dev.espalier.examples.pose.ops.NoGradient;
import dev.espalier.examples.pose.ops.Sequence;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Batch;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Tensor;
import dev.espalier.train.model.StepOutput;
import dev.espalier.train.model.TrainableModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A detector of the keypoints of one person: a backbone and a head over an image cut out around the
 * person.
 *
 * <p>A batch's input are images (batch, channels, height, width); its targets are heatmaps (batch,
 * joints, height, width) and the joints' weights (batch, joints, 1). A prediction needs of each
 * sample's meta the crop's center and scale, and for the flip test the flip pairs; it adds {@link
 * PoseKeys#PREDICTION}.
 */
@RegisterModule
public final class TopDown implements TrainableModel {

  private final KeypointHead head;
  private final Sequence block;
  private final HeatmapPredictor predictor;
  private final HeatmapDecoder decoder;

  /**
   * Creates a detector with parameters yet to be initialised.
   *
   * @param backbone what gives the feature map
   * @param keypointHead what gives the heatmaps
   * @param trainCfg settings of the training
   * @param testCfg settings of the prediction
   * @throws IllegalArgumentException if the backbone's output is not the head's input
   */
  public TopDown(
      Backbone backbone,
      KeypointHead keypointHead,
      @Nullable TopDownTrainConfig trainCfg,
      @Nullable TopDownTestConfig testCfg) {
    requireFit(backbone, keypointHead);
    TopDownTestConfig test = testCfg == null ? TopDownTestConfig.DEFAULT : testCfg;
    this.head = keypointHead;
    this.block =
        new Sequence().add("backbone", backbone.block()).add("keypoint_head", keypointHead.block());
    this.predictor =
        new HeatmapPredictor(block, test.flipTest() ? new FlipAverage(test.shiftHeatmap()) : null);
    this.decoder = new HeatmapDecoder(test.postProcess());
  }

  private static void requireFit(Backbone backbone, KeypointHead head) {
    List<FeatureMap> maps = backbone.outputs();
    if (maps.size() != 1) {
      throw new IllegalArgumentException(
          "the keypoint head takes one feature map, but the backbone gives "
              + maps.size()
              + "; name one stage in its out_indices");
    }
    int channels = maps.get(0).channels();
    if (channels != head.inChannels()) {
      throw new IllegalArgumentException(
          "the keypoint head's in_channels is "
              + head.inChannels()
              + ", but the backbone gives "
              + channels
              + " channels");
    }
  }

  @Override
  public Block block() {
    return block;
  }

  @Override
  public void initialize(NDManager manager, Shape... inputs) {
    block.initialize(manager, DataType.FLOAT32, inputs);
  }

  @Override
  public StepOutput trainStep(Batch batch, ParameterStore parameters) {
    return step(batch, parameters, true);
  }

  @Override
  public StepOutput valStep(Batch batch, ParameterStore parameters) {
    return NoGradient.run(() -> step(batch, parameters, false));
  }

  private StepOutput step(Batch batch, ParameterStore parameters, boolean training) {
    NDManager manager = batch.inputs().getManager();
    try (NDList heatmaps = block.forward(parameters, batch.inputs(), training)) {
      NDArray output = heatmaps.singletonOrThrow();
      Map<String, NDArray> losses = head.losses(output, batch.targets());
      Map<String, NDArray> logged = new LinkedHashMap<>(losses);
      head.accuracies(output, batch.targets())
          .forEach((name, value) -> logged.put(name, manager.create(value.floatValue())));
      NDArray total = losses.values().stream().reduce(NDArray::add).orElseThrow();
      return new StepOutput(total, logged, batch.size());
    }
  }

  @Override
  public List<Sample> evalStep(Batch batch, ParameterStore parameters) {
    Tensor heatmaps = NoGradient.run(() -> predictor.predict(batch, parameters));
    List<Pose> poses = decoder.decode(heatmaps, batch.metas());
    return IntStream.range(0, batch.size())
        .mapToObj(i -> batch.metas().get(i).with(PoseKeys.PREDICTION, poses.get(i)))
        .toList();
  }
}
