package dev.espalier.examples.pose.figure;

import java.util.List;

/** The postures that figures take, as ranges of angles in degrees. */
final class Postures {

  private static final PostureRange STANDING =
      new PostureRange(
          torso(-4, 6, -6, 6),
          limb(4, 28, -20, 25, -6, 15, 0, 55),
          limb(4, 28, -20, 25, -6, 15, 0, 55),
          limb(2, 12, -5, 10, -3, 3, -10, 0),
          limb(2, 12, -5, 10, -3, 3, -10, 0));

  private static final PostureRange WALKING =
      new PostureRange(
          torso(0, 10, -4, 4),
          limb(4, 15, 20, 55, -5, 5, 10, 60),
          limb(4, 15, -50, -20, -5, 5, 5, 40),
          limb(0, 5, -40, -15, -2, 2, -50, -5),
          limb(0, 5, 15, 45, -2, 2, -30, 0));

  private static final PostureRange ARMS_RAISED =
      new PostureRange(
          torso(-6, 4, -8, 8),
          limb(115, 172, -10, 20, -50, 40, 0, 25),
          limb(115, 172, -10, 20, -50, 40, 0, 25),
          limb(2, 16, -5, 8, -3, 3, -8, 0),
          limb(2, 16, -5, 8, -3, 3, -8, 0));

  private static final PostureRange WAVING =
      new PostureRange(
          torso(-4, 4, -10, 10),
          limb(75, 120, -10, 20, 30, 95, 0, 20),
          limb(5, 30, -15, 25, -5, 15, 0, 50),
          limb(2, 14, -5, 10, -3, 3, -10, 0),
          limb(2, 14, -5, 10, -3, 3, -10, 0));

  private static final PostureRange ARMS_SPREAD =
      new PostureRange(
          torso(-5, 5, -12, 12),
          limb(60, 105, -10, 20, -30, 30, 0, 25),
          limb(60, 105, -10, 20, -30, 30, 0, 25),
          limb(6, 35, -5, 10, -6, 3, -12, 0),
          limb(6, 35, -5, 10, -6, 3, -12, 0));

  private static final PostureRange HANDS_ON_HIPS =
      new PostureRange(
          torso(-4, 6, -6, 6),
          limb(42, 58, -15, 0, -105, -80, 0, 10),
          limb(42, 58, -15, 0, -105, -80, 0, 10),
          limb(5, 18, -5, 10, -4, 4, -10, 0),
          limb(5, 18, -5, 10, -4, 4, -10, 0));

  private static final PostureRange SITTING =
      new PostureRange(
          torso(-8, 18, -6, 6),
          limb(5, 30, 15, 55, -20, 10, 20, 75),
          limb(5, 30, 15, 55, -20, 10, 20, 75),
          limb(6, 28, 70, 95, -20, 5, -100, -65),
          limb(6, 28, 70, 95, -20, 5, -100, -65));

  private static final PostureRange LEANING =
      new PostureRange(
          torso(-5, 25, -38, 38),
          limb(15, 70, -20, 50, -30, 30, 0, 60),
          limb(15, 70, -20, 50, -30, 30, 0, 60),
          limb(3, 22, -8, 15, -4, 4, -20, 0),
          limb(3, 22, -8, 15, -4, 4, -20, 0));

  private static final PostureRange CROUCHING =
      new PostureRange(
          torso(10, 40, -8, 8),
          limb(5, 40, 20, 80, -20, 20, 10, 70),
          limb(5, 40, 20, 80, -20, 20, 10, 70),
          limb(12, 40, 75, 115, -25, 0, -135, -95),
          limb(12, 40, 75, 115, -25, 0, -135, -95));

  private static final PostureRange KICKING =
      new PostureRange(
          torso(-18, 6, -15, 15),
          limb(20, 85, -30, 40, -25, 35, 0, 45),
          limb(20, 85, -30, 40, -25, 35, 0, 45),
          limb(15, 75, 15, 75, -12, 5, -45, 0),
          limb(0, 10, -10, 5, -3, 3, -15, 0));

  /** All postures. */
  static final List<PostureRange> ALL =
      List.of(
          STANDING,
          WALKING,
          ARMS_RAISED,
          WAVING,
          ARMS_SPREAD,
          HANDS_ON_HIPS,
          SITTING,
          LEANING,
          CROUCHING,
          KICKING);

  private Postures() {}

  private static PostureRange.Torso torso(
      double lowPitch, double highPitch, double lowRoll, double highRoll) {
    return new PostureRange.Torso(
        new Interval(lowPitch, highPitch), new Interval(lowRoll, highRoll));
  }

  private static LimbPose.Range limb(
      double lowAbduction,
      double highAbduction,
      double lowFlexion,
      double highFlexion,
      double lowOut,
      double highOut,
      double lowFront,
      double highFront) {
    return new LimbPose.Range(
        new Interval(lowAbduction, highAbduction),
        new Interval(lowFlexion, highFlexion),
        new Interval(lowOut, highOut),
        new Interval(lowFront, highFront));
  }
}
