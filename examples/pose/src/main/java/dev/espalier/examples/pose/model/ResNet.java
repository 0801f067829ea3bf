package dev.espalier.examples.pose.model;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.XavierInitializer;
import dev.espalier.examples.pose.ops.BatchNorm2d;
import dev.espalier.examples.pose.ops.Sequence;
import dev.espalier.registry.Default;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.ArrayList;
import java.util.List;

/**
 * The residual network (He et al., "Deep residual learning for image recognition", 2015) as mmpose
 * has it, its parts named as in torchvision.
 */
@RegisterModule
public final class ResNet implements Backbone {

  /** Where a bottleneck of stride 2 strides. */
  public enum Style {
    /** In its 3×3 convolution. */
    PYTORCH,
    /** In its first convolution, as the weights of the original authors want it. */
    CAFFE
  }

  /** The stem's convolution and pooling, each of stride 2. */
  private static final int STEM_STRIDE = 4;

  private final ResNetTrunk trunk;
  private final List<FeatureMap> outputs;

  /**
   * Creates a network with parameters yet to be initialised.
   *
   * @param depth the number of layers with weights: 18, 34, 50, 101 or 152
   * @param inChannels the number of channels of the images
   * @param stemChannels the number of channels after the first convolution
   * @param baseChannels the width of the first stage; each stage doubles it
   * @param numStages how many of the four stages there are
   * @param strides the stride of each stage
   * @param dilations the dilation of each stage
   * @param outIndices the stages, from 0, whose outputs the network gives, in ascending order
   * @param style where a bottleneck strides
   * @param frozenStages how many stages stay as they are, and with them the stem: no gradient, and
   *     normalisation in evaluation mode; 0 freezes the stem alone, −1 nothing
   * @param normEval whether all normalisation stays in evaluation mode
   * @param zeroInitResidual whether each residual block starts as the identity
   * @throws IllegalArgumentException if the values contradict each other, saying which
   */
  public ResNet(
      @OneOf({"18", "34", "50", "101", "152"}) int depth,
      @Default("3") @Range(min = 1) int inChannels,
      @Default("64") @Range(min = 1) int stemChannels,
      @Default("64") @Range(min = 1) int baseChannels,
      @Default("4") @Range(min = 1, max = 4) int numStages,
      @Default("[1, 2, 2, 2]") List<Integer> strides,
      @Default("[1, 1, 1, 1]") List<Integer> dilations,
      @Default("[3]") List<Integer> outIndices,
      @Default("pytorch") Style style,
      @Default("-1") @Range(min = -1, max = 4) int frozenStages,
      @Default("false") boolean normEval,
      @Default("true") boolean zeroInitResidual) {
    requireOnePerStage("strides", strides, numStages);
    requireOnePerStage("dilations", dilations, numStages);
    requireStages(outIndices, numStages);
    if (frozenStages > numStages) {
      throw new IllegalArgumentException(
          "frozen_stages is " + frozenStages + ", but num_stages is " + numStages);
    }
    ResNetArchitecture architecture = ResNetArchitecture.ofDepth(depth);
    ResidualStages factory =
        new ResidualStages(architecture, style == Style.CAFFE, normEval, zeroInitResidual);
    List<Sequence> stages = new ArrayList<>();
    List<FeatureMap> maps = new ArrayList<>();
    int channels = stemChannels;
    int stride = STEM_STRIDE;
    for (int i = 0; i < numStages; i++) {
      int out = (baseChannels << i) * architecture.expansion();
      int blocks = architecture.stageBlocks().get(i);
      stages.add(factory.stage(blocks, channels, out, strides.get(i), dilations.get(i)));
      channels = out;
      stride *= strides.get(i);
      if (outIndices.contains(i)) {
        maps.add(new FeatureMap(channels, stride));
      }
    }
    this.outputs = List.copyOf(maps);
    this.trunk =
        new ResNetTrunk(
            inChannels,
            // Networks of bottlenecks gain nothing: their time goes into large convolutions.
            !architecture.bottleneck(),
            Convolutions.unbiased(stemChannels, 7, 2, 1),
            new BatchNorm2d(normEval),
            stages,
            outIndices,
            frozenStages);
    // Kaiming initialisation for ReLU, by fan-out
    trunk.setInitializer(
        new XavierInitializer(
            XavierInitializer.RandomType.GAUSSIAN, XavierInitializer.FactorType.OUT, 2),
        Parameter.Type.WEIGHT);
  }

  @Override
  public Block block() {
    return trunk;
  }

  @Override
  public List<FeatureMap> outputs() {
    return outputs;
  }

  private static void requireOnePerStage(String key, List<Integer> values, int numStages) {
    if (values.size() != numStages || values.stream().anyMatch(value -> value < 1)) {
      throw new IllegalArgumentException(
          key + " must have " + numStages + " positive values (num_stages), given " + values);
    }
  }

  private static void requireStages(List<Integer> outIndices, int numStages) {
    boolean ascending = outIndices.equals(outIndices.stream().distinct().sorted().toList());
    if (outIndices.isEmpty()
        || !ascending
        || outIndices.get(0) < 0
        || outIndices.get(outIndices.size() - 1) >= numStages) {
      throw new IllegalArgumentException(
          "out_indices must name stages from 0 to "
              + (numStages - 1)
              + " in ascending order, given "
              + outIndices);
    }
  }
}
