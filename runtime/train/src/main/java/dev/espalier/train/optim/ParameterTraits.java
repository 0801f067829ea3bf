package dev.espalier.train.optim;

import ai.djl.nn.Block;
import ai.djl.nn.Parameter;
import ai.djl.nn.convolutional.Convolution;
import ai.djl.nn.convolutional.Deconvolution;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.norm.LayerNorm;
import dev.espalier.train.checkpoint.NamedParameter;

/**
 * What per-parameter rules ask of a parameter.
 *
 * @param bias whether it is called {@code bias}
 * @param norm whether it belongs to a normalization layer: DJL's own, or any block whose parameter
 *     says that it is a gamma or a beta
 * @param depthwise whether it belongs to a convolution that keeps its input channels, of which
 *     there are several, apart
 */
record ParameterTraits(boolean bias, boolean norm, boolean depthwise) {

  static final ParameterTraits NONE = new ParameterTraits(false, false, false);

  static ParameterTraits of(NamedParameter named) {
    String name = named.name();
    Parameter.Type type = named.parameter().getType();
    boolean norm =
        type == Parameter.Type.GAMMA
            || type == Parameter.Type.BETA
            || named.owner() instanceof BatchNorm
            || named.owner() instanceof LayerNorm;
    return new ParameterTraits(
        name.equals("bias") || name.endsWith(".bias"), norm, isDepthwise(named.owner()));
  }

  /**
   * Goes by shapes, since DJL's convolutions keep their number of groups to themselves: as many
   * groups as channels means one channel a filter. A convolution of one channel is like that too,
   * and is an ordinary one.
   */
  private static boolean isDepthwise(Block owner) {
    if (!(owner instanceof Convolution)
        || owner instanceof Deconvolution
        || !owner.isInitialized()) {
      return false;
    }
    long channels = owner.describeInput().get(0).getValue().get(1);
    return channels > 1
        && owner.getDirectParameters().values().stream()
            .filter(parameter -> parameter.getType() == Parameter.Type.WEIGHT)
            .allMatch(weight -> weight.getShape().get(1) == 1);
  }
}
