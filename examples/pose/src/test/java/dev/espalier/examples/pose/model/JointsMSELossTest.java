package dev.espalier.examples.pose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JointsMSELossTest {

  private NDManager manager;
  private NDArray output;
  private NDArray target;
  private NDArray weight;

  @BeforeEach
  void openManager() {
    manager = NDManager.newBaseManager("PyTorch");
    output = manager.arange(0f, 12f, 1f).div(10).reshape(1, 3, 2, 2);
    target = manager.zeros(new Shape(1, 3, 2, 2));
    weight = manager.create(new float[] {1, 0, 0.5f}, new Shape(1, 3, 1));
  }

  @AfterEach
  void closeManager() {
    manager.close();
  }

  /** The value was computed with mmpose 0.29. */
  @Test
  void weighsTheSquaredErrorOfEachJoint() {
    NDArray loss = new JointsMSELoss(true, 1.0).loss(output, target, weight);

    assertThat(loss.getShape()).isEqualTo(new Shape());
    assertThat((double) loss.getFloat()).isCloseTo(0.1641666667, within(1e-7));
  }

  @Test
  void countsAllJointsAlikeWithoutWeights() {
    NDArray loss = new JointsMSELoss(false, 2.0).loss(output, target, weight);

    // twice the mean of 0², 0.1² … 1.1²
    assertThat((double) loss.getFloat()).isCloseTo(2 * 5.06 / 12, within(1e-6));
  }

  @Test
  void leavesOnlyTheResultInTheManager() {
    try (NDManager step = manager.newSubManager()) {
      output.attach(step);

      NDArray loss = new JointsMSELoss(true, 1.0).loss(output, target, weight);

      assertThat(step.getManagedArrays()).containsExactlyInAnyOrder(output, loss);
    }
  }
}
