package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.AbstractBlock;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import ai.djl.util.PairList;
import dev.espalier.examples.pose.ops.ChannelsLast;
import dev.espalier.examples.pose.ops.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The block of a ResNet: a stem, then stages, some of which give a feature map. */
final class ResNetTrunk extends AbstractBlock {

  private static final Shape POOL_KERNEL = new Shape(3, 3);
  private static final Shape POOL_STRIDE = new Shape(2, 2);
  private static final Shape POOL_PADDING = new Shape(1, 1);

  private final int inChannels;
  private final boolean channelsLast;
  private final Block convolution;
  private final Block norm;
  private final List<Sequence> stages;
  private final List<Integer> outIndices;
  private final int frozenStages;

  /**
   * Creates a trunk and freezes the parameters of what it is told to.
   *
   * @param inChannels the number of channels that images must have
   * @param channelsLast whether to compute in that order of memory, see {@link ChannelsLast}
   * @param convolution the stem's convolution
   * @param norm the stem's normalisation
   * @param stages the stages, called {@code layer1, layer2, …}
   * @param outIndices the stages whose outputs are given, from 0
   * @param frozenStages how many stages are frozen, and with them the stem; −1 to train all
   */
  ResNetTrunk(
      int inChannels,
      boolean channelsLast,
      Block convolution,
      Block norm,
      List<Sequence> stages,
      List<Integer> outIndices,
      int frozenStages) {
    this.inChannels = inChannels;
    this.channelsLast = channelsLast;
    this.convolution = addChildBlock("conv1", convolution);
    this.norm = addChildBlock("bn1", norm);
    this.stages = List.copyOf(stages);
    this.outIndices = List.copyOf(outIndices);
    this.frozenStages = frozenStages;
    for (int i = 0; i < stages.size(); i++) {
      addChildBlock("layer" + (i + 1), stages.get(i));
    }
    if (frozenStages >= 0) {
      convolution.freezeParameters(true);
      norm.freezeParameters(true);
      stages.stream().limit(frozenStages).forEach(stage -> stage.freezeParameters(true));
    }
  }

  @Override
  protected NDList forwardInternal(
      ParameterStore parameters,
      NDList inputs,
      boolean training,
      @Nullable PairList<String, Object> params) {
    NDList outputs = new NDList();
    NDArray current = stem(parameters, inputs, training && frozenStages < 0);
    for (int i = 0; i < stages.size(); i++) {
      boolean trained = training && i >= frozenStages;
      NDArray next =
          stages.get(i).forward(parameters, new NDList(current), trained).singletonOrThrow();
      if (i == 0 || !outIndices.contains(i - 1)) {
        current.close();
      }
      if (outIndices.contains(i)) {
        outputs.add(next);
      }
      current = next;
    }
    if (!outIndices.contains(stages.size() - 1)) {
      current.close();
    }
    return outputs;
  }

  private NDArray stem(ParameterStore parameters, NDList images, boolean training) {
    try (NDList convolved = convolve(parameters, images, training);
        NDArray normal = norm.forward(parameters, convolved, training).singletonOrThrow();
        NDArray active = Activation.relu(normal)) {
      return Pool.maxPool2d(active, POOL_KERNEL, POOL_STRIDE, POOL_PADDING, false);
    }
  }

  private NDList convolve(ParameterStore parameters, NDList images, boolean training) {
    if (!channelsLast) {
      return convolution.forward(parameters, images, training);
    }
    try (NDArray ordered = ChannelsLast.of(images.singletonOrThrow())) {
      return convolution.forward(parameters, new NDList(ordered), training);
    }
  }

  @Override
  protected void initializeChildBlocks(NDManager manager, DataType type, Shape... inputShapes) {
    if (inputShapes[0].get(1) != inChannels) {
      throw new IllegalArgumentException(
          "images have shape "
              + inputShapes[0]
              + ", but the backbone's in_channels is "
              + inChannels);
    }
    convolution.initialize(manager, type, inputShapes);
    Shape[] shape = convolution.getOutputShapes(inputShapes);
    norm.initialize(manager, type, shape);
    shape = new Shape[] {pooled(shape[0])};
    for (Sequence stage : stages) {
      stage.initialize(manager, type, shape);
      shape = stage.getOutputShapes(shape);
    }
  }

  @Override
  public Shape[] getOutputShapes(Shape[] inputShapes) {
    Shape[] outputs = new Shape[outIndices.size()];
    Shape[] shape = {pooled(convolution.getOutputShapes(inputShapes)[0])};
    int next = 0;
    for (int i = 0; i < stages.size(); i++) {
      shape = stages.get(i).getOutputShapes(shape);
      if (outIndices.contains(i)) {
        outputs[next++] = shape[0];
      }
    }
    return outputs;
  }

  private static Shape pooled(Shape shape) {
    return new Shape(shape.get(0), shape.get(1), (shape.get(2) + 1) / 2, (shape.get(3) + 1) / 2);
  }
}
