package dev.espalier.examples.pose.figure;

import java.util.random.RandomGenerator;

/**
 * The lengths of a body, as shares of its height.
 *
 * @param torso from the hips to the shoulders
 * @param shoulders from the spine to a shoulder
 * @param hips from the spine to a hip
 * @param neck from the shoulders to the middle of the head
 * @param head the radius of the head
 * @param upperArm from a shoulder to the elbow
 * @param forearm from an elbow to the wrist
 * @param thigh from a hip to the knee
 * @param shin from a knee to the ankle
 */
record Proportions(
    double torso,
    double shoulders,
    double hips,
    double neck,
    double head,
    double upperArm,
    double forearm,
    double thigh,
    double shin) {

  private static final double SPREAD = 0.09;

  /** Draws the lengths of a body near to a grown person's. */
  static Proportions draw(RandomGenerator random) {
    return new Proportions(
        near(0.29, random),
        near(0.125, random),
        near(0.085, random),
        near(0.13, random),
        near(0.075, random),
        near(0.175, random),
        near(0.155, random),
        near(0.245, random),
        near(0.235, random));
  }

  private static double near(double length, RandomGenerator random) {
    return length * new Interval(1 - SPREAD, 1 + SPREAD).draw(random);
  }
}
