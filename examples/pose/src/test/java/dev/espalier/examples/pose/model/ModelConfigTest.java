package dev.espalier.examples.pose.model;

import static dev.espalier.examples.pose.PoseModules.jointsMSELoss;
import static dev.espalier.examples.pose.PoseModules.resNet;
import static dev.espalier.examples.pose.PoseModules.topDown;
import static dev.espalier.examples.pose.PoseModules.topdownHeatmapSimpleHead;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildException;
import dev.espalier.registry.Registries;
import dev.espalier.train.model.TrainableModel;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ModelConfigTest {

  @Test
  void namesTheModulesAsMmposeDoes() {
    Registries registries = Registries.load(ModelConfigTest.class.getClassLoader());

    assertThat(registries.of(TrainableModel.class).names()).contains("TopDown");
    assertThat(registries.of(Backbone.class).names()).contains("ResNet");
    assertThat(registries.of(KeypointHead.class).names())
        .contains("TopdownHeatmapSimpleHead", "HeatmapHead");
    assertThat(registries.of(KeypointLoss.class).names()).contains("JointsMSELoss");
  }

  @Test
  void readsAsOneExpression() {
    TopDown model =
        topDown(
                m ->
                    m.backbone(resNet(r -> r.depth(18).baseChannels(8)))
                        .keypointHead(
                            topdownHeatmapSimpleHead(
                                h ->
                                    h.inChannels(64)
                                        .outChannels(17)
                                        .lossKeypoint(
                                            jointsMSELoss(l -> l.useTargetWeight(true))))))
            .build(BuildContext.empty());

    assertThat(model.block().getChildren().keys()).containsExactly("01backbone", "02keypoint_head");
  }

  @Test
  void saysThatBackboneAndHeadDoNotFit() {
    TopDownConfig config =
        topDown(
            m ->
                m.backbone(resNet(r -> r.depth(18).baseChannels(16)))
                    .keypointHead(
                        topdownHeatmapSimpleHead(
                            h ->
                                h.inChannels(512)
                                    .outChannels(17)
                                    .lossKeypoint(jointsMSELoss(l -> {})))));

    assertThatExceptionOfType(BuildException.class)
        .isThrownBy(() -> config.build(BuildContext.empty()))
        .withMessage(
            "TopDown: the keypoint head's in_channels is 512, but the backbone gives 128 channels");
  }

  @Test
  void saysThatTheHeadTakesOneFeatureMap() {
    TopDownConfig config =
        topDown(
            m ->
                m.backbone(resNet(r -> r.depth(18).outIndices(List.of(2, 3))))
                    .keypointHead(
                        topdownHeatmapSimpleHead(
                            h ->
                                h.inChannels(512)
                                    .outChannels(17)
                                    .lossKeypoint(jointsMSELoss(l -> {})))));

    assertThatExceptionOfType(BuildException.class)
        .isThrownBy(() -> config.build(BuildContext.empty()))
        .withMessageContaining("the backbone gives 2; name one stage in its out_indices");
  }
}
