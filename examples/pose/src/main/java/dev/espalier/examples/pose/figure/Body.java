package dev.espalier.examples.pose.figure;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * A body in space, the middle of its hips at the origin, in units of its height.
 *
 * @param joints where each joint is
 * @param chest the middle between the shoulders
 * @param head the middle of the head
 * @param headRadius the radius of the head
 */
record Body(Map<Joint, Vector> joints, Vector chest, Vector head, double headRadius) {

  Body {
    joints = Collections.unmodifiableMap(new EnumMap<>(joints));
  }

  /** Returns the body of given lengths in a posture, facing the viewer. */
  static Body of(Proportions lengths, Posture posture) {
    UnaryOperator<Vector> torso = v -> v.pitched(posture.pitch()).rolled(posture.roll());
    UnaryOperator<Vector> skull = v -> torso.apply(v.yawed(posture.headYaw()));
    Vector chest = torso.apply(new Vector(0, lengths.torso(), 0));
    Vector head = chest.plus(torso.apply(new Vector(0, lengths.neck(), 0)));
    double radius = lengths.head();
    Map<Joint, Vector> joints = new EnumMap<>(Joint.class);
    joints.put(Joint.NOSE, head.plus(skull.apply(new Vector(0, -0.15, 0.95).times(radius))));
    for (Side side : Side.values()) {
      int sign = side.sign();
      joints.put(
          side.eye(), head.plus(skull.apply(new Vector(sign * 0.42, 0.2, 0.85).times(radius))));
      joints.put(side.ear(), head.plus(skull.apply(new Vector(sign, 0.05, 0).times(radius))));

      Vector shoulder = chest.plus(torso.apply(new Vector(sign * lengths.shoulders(), 0, 0)));
      LimbPose arm = posture.arm(side);
      Vector elbow = shoulder.plus(torso.apply(arm.upper(side).times(lengths.upperArm())));
      joints.put(side.shoulder(), shoulder);
      joints.put(side.elbow(), elbow);
      joints.put(side.wrist(), elbow.plus(torso.apply(arm.lower(side).times(lengths.forearm()))));

      // The pelvis follows the torso's sideways lean only a little.
      Vector hip = new Vector(sign * lengths.hips(), 0, 0).rolled(posture.roll() / 4);
      LimbPose leg = posture.leg(side);
      Vector knee = hip.plus(leg.upper(side).times(lengths.thigh()));
      joints.put(side.hip(), hip);
      joints.put(side.knee(), knee);
      joints.put(side.ankle(), knee.plus(leg.lower(side).times(lengths.shin())));
    }
    return new Body(joints, chest, head, radius);
  }

  Vector joint(Joint joint) {
    return Objects.requireNonNull(joints.get(joint));
  }

  /** Returns the body with every place moved alike. */
  Body map(UnaryOperator<Vector> change) {
    Map<Joint, Vector> moved = new EnumMap<>(Joint.class);
    joints.forEach((joint, place) -> moved.put(joint, change.apply(place)));
    return new Body(moved, change.apply(chest), change.apply(head), headRadius);
  }
}
