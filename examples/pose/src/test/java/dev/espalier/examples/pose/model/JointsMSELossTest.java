package dev.espalier.examples.pose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

  /**
   * The engine frees the memory of a number that an array is multiplied by before the backward pass
   * reads it; so no number may take part in a loss.
   */
  @ParameterizedTest
  @CsvSource({"true, 1", "true, 3", "false, 1", "false, 3"})
  void theGradientDoesNotDependOnTheGarbageCollector(boolean useTargetWeight, double lossWeight)
      throws InterruptedException {
    output.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray loss = new JointsMSELoss(useTargetWeight, lossWeight).loss(output, target, weight);
      Garbage.collect();
      collector.backward(loss);
    }

    // The derivative of the mean of twelve squares, at the last output, 1.1, of weight a half.
    double expected = 2 * 1.1 / 12 * (useTargetWeight ? 0.5 : 1) * lossWeight;
    assertThat((double) output.getGradient().toFloatArray()[11]).isCloseTo(expected, within(1e-6));
  }
}
