package dev.espalier.examples.pose.figure;

import java.util.random.RandomGenerator;

/**
 * The ranges that the angles of one kind of posture are drawn from.
 *
 * @param torso of the torso
 * @param oneArm of the arm of one side
 * @param otherArm of the arm of the other side
 * @param oneLeg of the leg of the one arm's side
 * @param otherLeg of the leg of the other arm's side
 */
record PostureRange(
    Torso torso,
    LimbPose.Range oneArm,
    LimbPose.Range otherArm,
    LimbPose.Range oneLeg,
    LimbPose.Range otherLeg) {

  private static final Interval HEAD_YAW = new Interval(-35, 35);

  /**
   * The ranges of the angles by which the torso leans.
   *
   * @param pitch to the front
   * @param roll to its right
   */
  record Torso(Interval pitch, Interval roll) {}

  /** Draws the angles of a posture; which side does what is drawn as well. */
  Posture draw(RandomGenerator random) {
    boolean leftIsOne = random.nextBoolean();
    LimbPose arm = oneArm.draw(random);
    LimbPose farArm = otherArm.draw(random);
    LimbPose leg = oneLeg.draw(random);
    LimbPose farLeg = otherLeg.draw(random);
    return new Posture(
        torso.pitch().draw(random),
        torso.roll().draw(random),
        HEAD_YAW.draw(random),
        leftIsOne ? arm : farArm,
        leftIsOne ? farArm : arm,
        leftIsOne ? leg : farLeg,
        leftIsOne ? farLeg : leg);
  }
}
