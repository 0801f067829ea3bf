package dev.espalier.examples.pose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.ParameterStore;
import dev.espalier.train.checkpoint.ParameterNames;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class TopdownHeatmapSimpleHeadTest {

  private static final KeypointLoss LOSS = new JointsMSELoss(false, 1.0);

  private NDManager manager;

  @BeforeEach
  void openManager() {
    manager = NDManager.newBaseManager("PyTorch");
  }

  @AfterEach
  void closeManager() {
    manager.close();
  }

  @Test
  void doublesTheResolutionWithEachKernel() {
    TopdownHeatmapSimpleHead head = head(6, 5, List.of(4, 3, 2), List.of(4, 3, 2), null);

    assertThat(forward(head, new Shape(2, 6, 4, 3)).getShape()).isEqualTo(new Shape(2, 5, 32, 24));
    assertThat(ParameterNames.of(head.block()).keySet())
        .contains("deconv_layers.0.weight", "deconv_layers.4.running_var", "deconv_layers.6.weight")
        .contains("final_layer.weight", "final_layer.bias")
        .doesNotContain("deconv_layers.0.bias");
  }

  @Test
  void givesTheFeatureMapItselfWithoutAnyLayer() {
    TopdownHeatmapSimpleHead head = head(5, 5, List.of(), List.of(), new HeadExtra(0));

    NDArray heatmaps = forward(head, new Shape(1, 5, 4, 3));

    assertThat(heatmaps.toFloatArray()).containsOnly(1);
    assertThat(ParameterNames.of(head.block())).isEmpty();
  }

  @Test
  void keepsTheExtentWithAFinalKernelOfThree() {
    TopdownHeatmapSimpleHead head = head(4, 7, List.of(), List.of(), new HeadExtra(3));

    assertThat(forward(head, new Shape(1, 4, 6, 5)).getShape()).isEqualTo(new Shape(1, 7, 6, 5));
    assertThat(Models.array(head.block(), "final_layer.weight").getShape())
        .isEqualTo(new Shape(7, 4, 3, 3));
  }

  @Test
  void startsWithSmallWeights() {
    TopdownHeatmapSimpleHead head = head(64, 17, List.of(64), List.of(4), null);
    forward(head, new Shape(1, 64, 4, 3));

    for (String name : List.of("deconv_layers.0.weight", "final_layer.weight")) {
      NDArray weight = Models.array(head.block(), name);
      assertThat(Math.sqrt(weight.square().mean().getFloat())).isBetween(0.0009, 0.0011);
    }
    assertThat(Models.array(head.block(), "final_layer.bias").toFloatArray()).containsOnly(0);
  }

  @Test
  void saysWhichValuesContradictEachOther() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> head(4, 5, List.of(4, 4), List.of(4), null))
        .withMessage("num_deconv_kernels must have 2 values (num_deconv_layers), given [4]");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> head(4, 5, List.of(4), List.of(5), null))
        .withMessage("num_deconv_kernels must be 4, 3 or 2, given 5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> head(4, 5, List.of(), List.of(), new HeadExtra(0)))
        .withMessageContaining("gives 4 heatmaps")
        .withMessageContaining("out_channels is 5");
  }

  private static TopdownHeatmapSimpleHead head(
      int in, int out, List<Integer> filters, List<Integer> kernels, @Nullable HeadExtra extra) {
    return new TopdownHeatmapSimpleHead(in, out, filters.size(), filters, kernels, extra, LOSS);
  }

  private NDArray forward(TopdownHeatmapSimpleHead head, Shape input) {
    head.block().initialize(manager, DataType.FLOAT32, input);
    return head.block()
        .forward(new ParameterStore(manager, false), new NDList(manager.ones(input)), false)
        .singletonOrThrow();
  }
}
