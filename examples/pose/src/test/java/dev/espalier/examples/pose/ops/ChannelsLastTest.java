package dev.espalier.examples.pose.ops;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

final class ChannelsLastTest {

  @Test
  void keepsShapeAndValuesAndLeavesNothingBehind() {
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      NDArray features = manager.arange(0f, 120f, 1f).reshape(2, 3, 4, 5);
      int before = manager.getManagedArrays().size();

      NDArray ordered = ChannelsLast.of(features);

      assertThat(manager.getManagedArrays()).hasSize(before + 1);
      assertThat(ordered.getShape()).isEqualTo(new Shape(2, 3, 4, 5));
      assertThat(ordered.toFloatArray()).isEqualTo(features.toFloatArray());
    }
  }
}
