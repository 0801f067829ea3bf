package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import dev.espalier.train.checkpoint.ParameterNames;
import java.util.List;
import java.util.Objects;

/** The models of the tests, with the defaults that a config would have. */
final class Models {

  private Models() {}

  static ResNet resNet(int depth) {
    return resNet(depth, 64, -1, false);
  }

  /** Returns a ResNet whose stem and first stage have the given number of channels. */
  static ResNet resNet(int depth, int base, int frozenStages, boolean normEval) {
    return new ResNet(
        depth,
        3,
        base,
        base,
        4,
        List.of(1, 2, 2, 2),
        List.of(1, 1, 1, 1),
        List.of(3),
        ResNet.Style.PYTORCH,
        frozenStages,
        normEval,
        true);
  }

  static TopdownHeatmapSimpleHead head(int inChannels, int joints, int filters) {
    return new TopdownHeatmapSimpleHead(
        inChannels,
        joints,
        3,
        List.of(filters, filters, filters),
        List.of(4, 4, 4),
        null,
        new JointsMSELoss(true, 1.0));
  }

  /** Returns the array of a parameter, which must be there. */
  static NDArray array(Block block, String name) {
    return Objects.requireNonNull(ParameterNames.of(block).get(name), name).getArray();
  }

  static TopDown topDown(Backbone backbone, KeypointHead head) {
    return new TopDown(backbone, head, null, null);
  }
}
