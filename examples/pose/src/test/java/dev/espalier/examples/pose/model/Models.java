package dev.espalier.examples.pose.model;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Block;
import dev.espalier.registry.BuildContext;
import dev.espalier.train.checkpoint.ParameterNames;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Builds the models of the tests through their typed configs, defaults and all. */
final class Models {

  private static final JointsMSELossConfig LOSS =
      JointsMSELossConfig.of(loss -> loss.useTargetWeight(true));

  private Models() {}

  /** Returns a ResNet of 18 layers unless told otherwise. */
  static ResNet resNet(Consumer<ResNetConfig.Builder> settings) {
    return ResNetConfig.of(network -> settings.accept(network.depth(18)))
        .build(BuildContext.empty());
  }

  /** Returns a head with three transposed convolutions of the given width. */
  static TopdownHeatmapSimpleHead head(int inChannels, int joints, int filters) {
    return TopdownHeatmapSimpleHeadConfig.of(
            head ->
                head.inChannels(inChannels)
                    .outChannels(joints)
                    .numDeconvFilters(List.of(filters, filters, filters))
                    .lossKeypoint(LOSS))
        .build(BuildContext.empty());
  }

  static TopDown topDown(Backbone backbone, KeypointHead head) {
    return new TopDown(backbone, head, null, null);
  }

  /** Returns the array of a parameter, which must be there. */
  static NDArray array(Block block, String name) {
    return Objects.requireNonNull(ParameterNames.of(block).get(name), name).getArray();
  }
}
