package dev.espalier.examples.pose.figure;

import java.util.random.RandomGenerator;

/**
 * The angles of an arm or a leg, in degrees; at 0 it hangs down straight.
 *
 * @param abduction how far the upper part is raised sideways
 * @param flexion how far it is raised to the front
 * @param bendOut how much more the lower part is raised sideways
 * @param bendFront how much more it is raised to the front; a knee bends by less than 0
 */
record LimbPose(double abduction, double flexion, double bendOut, double bendFront) {

  private static final Vector DOWN = new Vector(0, -1, 0);

  /** Returns the direction of the upper part of a limb of one side. */
  Vector upper(Side side) {
    return direction(side, abduction, flexion);
  }

  /** Returns the direction of its lower part. */
  Vector lower(Side side) {
    return direction(side, abduction + bendOut, flexion + bendFront);
  }

  private static Vector direction(Side side, double sideways, double front) {
    return DOWN.rolled(side.sign() * sideways).pitched(-front);
  }

  /**
   * The ranges that the angles of a limb are drawn from.
   *
   * @param abduction of the upper part
   * @param flexion of the upper part
   * @param bendOut of the lower part
   * @param bendFront of the lower part
   */
  record Range(Interval abduction, Interval flexion, Interval bendOut, Interval bendFront) {

    LimbPose draw(RandomGenerator random) {
      return new LimbPose(
          abduction.draw(random),
          flexion.draw(random),
          bendOut.draw(random),
          bendFront.draw(random));
    }
  }
}
