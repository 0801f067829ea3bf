package dev.espalier.examples.pose.model;

import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.training.initializer.Initializer;
import dev.espalier.examples.pose.ops.BatchNorm2d;
import dev.espalier.examples.pose.ops.Sequence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the stages of a ResNet: runs of residual blocks of one width.
 *
 * @param architecture what the blocks look like
 * @param caffeStyle whether a bottleneck strides in its first convolution instead of its 3×3 one
 * @param normEval whether normalisations stay in evaluation mode
 * @param zeroInitResidual whether a block starts as the identity: its last normalisation gives 0
 */
record ResidualStages(
    ResNetArchitecture architecture,
    boolean caffeStyle,
    boolean normEval,
    boolean zeroInitResidual) {

  /**
   * Makes a stage; its children are {@code 0, 1, …}.
   *
   * @param blocks the number of blocks
   * @param in the number of input channels
   * @param out the number of output channels
   * @param stride the stride of the first block
   * @param dilation the dilation of the 3×3 convolutions
   */
  Sequence stage(int blocks, int in, int out, int stride, int dilation) {
    Sequence stage = new Sequence().add("0", block(in, out, stride, dilation));
    for (int i = 1; i < blocks; i++) {
      stage.add(String.valueOf(i), block(out, out, 1, dilation));
    }
    return stage;
  }

  private ResidualBlock block(int in, int out, int stride, int dilation) {
    List<Conv2d> convolutions =
        architecture.bottleneck()
            ? bottleneck(out, stride, dilation)
            : List.of(
                Convolutions.unbiased(out, 3, stride, dilation),
                Convolutions.unbiased(out, 3, 1, 1));
    List<BatchNorm2d> norms = convolutions.stream().map(c -> new BatchNorm2d(normEval)).toList();
    if (zeroInitResidual) {
      norms.get(norms.size() - 1).setInitializer(Initializer.ZEROS, Parameter.Type.GAMMA);
    }
    return new ResidualBlock(convolutions, norms, downsample(in, out, stride));
  }

  private List<Conv2d> bottleneck(int out, int stride, int dilation) {
    int width = out / architecture.expansion();
    return List.of(
        Convolutions.unbiased(width, 1, caffeStyle ? stride : 1, 1),
        Convolutions.unbiased(width, 3, caffeStyle ? 1 : stride, dilation),
        Convolutions.unbiased(out, 1, 1, 1));
  }

  private @Nullable Sequence downsample(int in, int out, int stride) {
    if (in == out && stride == 1) {
      return null;
    }
    return new Sequence()
        .add("0", Convolutions.unbiased(out, 1, stride, 1))
        .add("1", new BatchNorm2d(normEval));
  }
}
