package dev.espalier.examples.pose.figure;

/**
 * The angles of a body, in degrees.
 *
 * @param pitch how far the torso leans to the front
 * @param roll how far it leans to its right
 * @param headYaw how far the head is turned to its left
 * @param leftArm the left arm
 * @param rightArm the right arm
 * @param leftLeg the left leg
 * @param rightLeg the right leg
 */
record Posture(
    double pitch,
    double roll,
    double headYaw,
    LimbPose leftArm,
    LimbPose rightArm,
    LimbPose leftLeg,
    LimbPose rightLeg) {

  LimbPose arm(Side side) {
    return side == Side.LEFT ? leftArm : rightArm;
  }

  LimbPose leg(Side side) {
    return side == Side.LEFT ? leftLeg : rightLeg;
  }
}
