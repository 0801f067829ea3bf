package dev.espalier.examples.pose.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class HeatmapAccuracyTest {

  private static final int HEIGHT = 20;
  private static final int WIDTH = 60;

  private NDManager manager;

  @BeforeEach
  void openManager() {
    manager = NDManager.newBaseManager("PyTorch");
  }

  @AfterEach
  void closeManager() {
    manager.close();
  }

  /** Two pixels are 1/30 of the width, but 1/10 of the height. */
  @Test
  void measuresEachAxisByItsOwnExtent() {
    NDArray target = peaks(1, 2, 5, 5, 5, 5);

    assertThat(accuracy(peaks(1, 2, 7, 5, 5, 5), target, 1, 1)).isEqualTo(1);
    assertThat(accuracy(peaks(1, 2, 5, 7, 5, 5), target, 1, 1)).isEqualTo(0.5);
  }

  @Test
  void countsADistanceEqualToTheThresholdAsWrong() {
    assertThat(accuracy(peaks(1, 1, 8, 5), peaks(1, 1, 5, 5), 1)).isZero();
  }

  @Test
  void averagesOverJointsNotOverPoints() {
    NDArray output = peaks(2, 2, 5, 5, 5, 5, 30, 9, 5, 5);
    NDArray target = peaks(2, 2, 5, 5, 5, 5, 5, 5, 5, 5);

    // joint 0: 1 of 2; joint 1: 1 of 1
    assertThat(accuracy(output, target, 1, 1, 1, 0)).isCloseTo(0.75, within(1e-12));
  }

  @Test
  void skipsJointsWithoutWeight() {
    NDArray output = peaks(1, 2, 5, 5, 30, 9);
    NDArray target = peaks(1, 2, 5, 5, 5, 5);

    assertThat(accuracy(output, target, 1, 0)).isEqualTo(1);
    assertThat(accuracy(output, target, 0, 0)).isZero();
  }

  @Test
  void placesAnEmptyMapOutside() {
    NDArray empty = manager.zeros(new Shape(1, 1, HEIGHT, WIDTH));

    assertThat(accuracy(empty, peaks(1, 1, 5, 5), 1)).isZero();
    assertThat(accuracy(empty, empty, 1)).isEqualTo(1);
  }

  private double accuracy(NDArray output, NDArray target, float... weights) {
    Shape shape = new Shape(output.getShape().get(0), output.getShape().get(1), 1);
    return HeatmapAccuracy.of(output, target, manager.create(weights, shape));
  }

  /** Returns heatmaps that are zero but for one pixel each, at the given (x, y). */
  private NDArray peaks(int batch, int joints, int... positions) {
    float[] values = new float[batch * joints * HEIGHT * WIDTH];
    for (int i = 0; i < batch * joints; i++) {
      values[(i * HEIGHT + positions[2 * i + 1]) * WIDTH + positions[2 * i]] = 0.7f;
    }
    return manager.create(values, new Shape(batch, joints, HEIGHT, WIDTH));
  }
}
