package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.ParameterStore;
import dev.espalier.examples.pose.ops.BatchNorm2d;
import dev.espalier.examples.pose.ops.FeatureBlock;
import dev.espalier.examples.pose.ops.Sequence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Convolutions with a shortcut around them (He et al., "Deep residual learning", 2015).
 *
 * <p>Each convolution is followed by a normalisation, and by a ReLU but for the last, where the
 * shortcut is added first. Children are {@code conv1, bn1, conv2, bn2, …, downsample}.
 */
final class ResidualBlock extends FeatureBlock {

  private final List<Conv2d> convolutions;
  private final List<BatchNorm2d> norms;
  private final @Nullable Sequence downsample;

  /**
   * Creates a block.
   *
   * @param convolutions the main path
   * @param norms one normalisation a convolution
   * @param downsample what adapts the shortcut; null where the input already fits
   */
  ResidualBlock(List<Conv2d> convolutions, List<BatchNorm2d> norms, @Nullable Sequence downsample) {
    this.convolutions = List.copyOf(convolutions);
    this.norms = List.copyOf(norms);
    this.downsample = downsample;
    for (int i = 0; i < convolutions.size(); i++) {
      addChildBlock("conv" + (i + 1), convolutions.get(i));
      addChildBlock("bn" + (i + 1), norms.get(i));
    }
    if (downsample != null) {
      addChildBlock("downsample", downsample);
    }
  }

  @Override
  protected NDArray forward(ParameterStore parameters, NDArray features, boolean training) {
    NDArray main = unit(0, parameters, features, training);
    for (int i = 1; i < convolutions.size(); i++) {
      try (NDArray before = main;
          NDArray active = Activation.relu(before)) {
        main = unit(i, parameters, active, training);
      }
    }
    try (NDArray last = main;
        NDArray sum = addShortcut(last, parameters, features, training)) {
      return Activation.relu(sum);
    }
  }

  private NDArray unit(int i, ParameterStore parameters, NDArray features, boolean training) {
    try (NDArray convolved = run(convolutions.get(i), parameters, features, training)) {
      return run(norms.get(i), parameters, convolved, training);
    }
  }

  private NDArray addShortcut(
      NDArray main, ParameterStore parameters, NDArray features, boolean training) {
    if (downsample == null) {
      return main.add(features);
    }
    try (NDArray shortcut = run(downsample, parameters, features, training)) {
      return main.add(shortcut);
    }
  }

  @Override
  protected void initializeChildren(NDManager manager, DataType type, Shape input) {
    Shape shape = input;
    for (Block child : mainPath()) {
      shape = initializeChild(child, manager, type, shape);
    }
    if (downsample != null) {
      downsample.initialize(manager, type, input);
    }
  }

  @Override
  protected Shape outputShape(Shape input) {
    Shape shape = input;
    for (Block child : mainPath()) {
      shape = child.getOutputShapes(new Shape[] {shape})[0];
    }
    return shape;
  }

  private List<Block> mainPath() {
    List<Block> path = new ArrayList<>();
    for (int i = 0; i < convolutions.size(); i++) {
      path.add(convolutions.get(i));
      path.add(norms.get(i));
    }
    return path;
  }
}
