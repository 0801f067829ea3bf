package dev.espalier.examples.pose.figure;

import java.util.random.RandomGenerator;

/**
 * A range to draw numbers from evenly.
 *
 * @param low the smallest
 * @param high the bound that is not reached, unless it equals the smallest
 */
record Interval(double low, double high) {

  double draw(RandomGenerator random) {
    return low + (high - low) * random.nextDouble();
  }
}
