package dev.espalier.examples.pose.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class FlipAverageTest {

  private static final float[] MIRRORED = {10, 20, 30, 40, 50, 60, 0, 0, 0, 2, 2, 2};
  private static final int[] SWAPPED = {1, 0};

  @Test
  void mirrorsAndSwapsTheSides() {
    float[] heatmaps = new float[12];

    new FlipAverage(false).average(heatmaps, MIRRORED, 0, SWAPPED, 3, 6);

    assertThat(heatmaps).containsExactly(0, 0, 0, 1, 1, 1, 15, 10, 5, 30, 25, 20);
  }

  @Test
  void shiftsAllButTheFirstColumn() {
    float[] heatmaps = new float[12];

    new FlipAverage(true).average(heatmaps, MIRRORED, 0, SWAPPED, 3, 6);

    assertThat(heatmaps).containsExactly(0, 0, 0, 1, 1, 1, 15, 15, 10, 30, 30, 25);
  }

  @Test
  void averagesFromTheOffsetOn() {
    float[] heatmaps = {7, 7, 4, 2};
    float[] mirrored = {9, 9, 8, 6};

    new FlipAverage(false).average(heatmaps, mirrored, 2, new int[] {0}, 2, 2);

    assertThat(heatmaps).containsExactly(7, 7, 5, 5);
  }
}
