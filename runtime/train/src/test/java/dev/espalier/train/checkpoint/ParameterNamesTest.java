package dev.espalier.train.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.nn.Activation;
import ai.djl.nn.Parameter;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.norm.BatchNorm;
import org.junit.jupiter.api.Test;

class ParameterNamesTest {

  @Test
  void namesFollowMmpose() {
    NamedBlock deconvLayers =
        new NamedBlock()
            .child("0", new NamedBlock().parameter("weight", Parameter.Type.WEIGHT))
            .child("1", BatchNorm.builder().build());
    NamedBlock model =
        new NamedBlock()
            .child(
                "backbone",
                new NamedBlock()
                    .child("conv1", new NamedBlock().parameter("weight", Parameter.Type.WEIGHT)))
            .child("keypointHead", new NamedBlock().child("deconvLayers", deconvLayers));

    assertThat(ParameterNames.of(model).keySet())
        .containsExactly(
            "backbone.conv1.weight",
            "keypoint_head.deconv_layers.0.weight",
            "keypoint_head.deconv_layers.1.weight",
            "keypoint_head.deconv_layers.1.bias",
            "keypoint_head.deconv_layers.1.running_mean",
            "keypoint_head.deconv_layers.1.running_var");
  }

  @Test
  void numbersAsChildNamesSurviveThePositionPrefix() {
    NamedBlock layers = new NamedBlock();
    for (int i = 0; i <= 10; i++) {
      layers.child(String.valueOf(i), new NamedBlock().parameter("bias", Parameter.Type.BIAS));
    }
    layers.child("1010", new NamedBlock().parameter("bias", Parameter.Type.BIAS));

    assertThat(ParameterNames.of(layers).keySet())
        .startsWith("0.bias", "1.bias")
        .endsWith("10.bias", "1010.bias");
  }

  @Test
  void prefixesBeyondTwoDigitsAreTakenOff() {
    NamedBlock layers = new NamedBlock();
    for (int i = 0; i < 101; i++) {
      layers.child("l" + i, new NamedBlock().parameter("bias", Parameter.Type.BIAS));
    }
    assertThat(ParameterNames.of(layers).keySet()).contains("l0.bias", "l99.bias", "l100.bias");
  }

  @Test
  void childrenOfSequentialAreNamedByPosition() {
    SequentialBlock block =
        new SequentialBlock()
            .add(BatchNorm.builder().build())
            .add(Activation.reluBlock())
            .add(BatchNorm.builder().build());

    assertThat(ParameterNames.of(block).keySet())
        .contains("0.weight", "2.running_var")
        .noneMatch(name -> name.startsWith("1."));
  }

  @Test
  void ownParametersComeBeforeChildrenAndKeepTheirParameterObjects() {
    NamedBlock leaf = new NamedBlock().parameter("relPosBias", Parameter.Type.OTHER);
    NamedBlock root =
        new NamedBlock().child("attnUDP2d", leaf).parameter("clsToken", Parameter.Type.OTHER);

    assertThat(ParameterNames.of(root).keySet())
        .containsExactly("cls_token", "attn_udp2d.rel_pos_bias");
    assertThat(ParameterNames.of(root).get("attn_udp2d.rel_pos_bias"))
        .isSameAs(leaf.getDirectParameters().get("relPosBias"));
  }

  @Test
  void equalNamesAreAnError() {
    NamedBlock root =
        new NamedBlock()
            .child("conv", new NamedBlock().parameter("weight", Parameter.Type.WEIGHT))
            .child("conv", new NamedBlock().parameter("weight", Parameter.Type.WEIGHT));

    assertThatThrownBy(() -> ParameterNames.of(root))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'conv.weight'");
  }
}
