package dev.espalier.examples.pose.figure;

import java.awt.Color;
import java.util.random.RandomGenerator;

/**
 * The colours of one figure.
 *
 * <p>The left side is always of a warm colour and the right side of a cold one, whichever way the
 * figure faces; without that, nothing but the face would tell them apart.
 *
 * @param left of the limbs of the left side
 * @param right of the limbs of the right side
 * @param torso of the torso
 * @param skin of head and neck
 * @param hair of the back of the head
 */
record Palette(Color left, Color right, Color torso, Color skin, Color hair) {

  private static final Interval WARM = new Interval(-0.05, 0.15);
  private static final Interval COLD = new Interval(0.47, 0.68);
  private static final Interval VIVID = new Interval(0.65, 1);
  private static final Interval BRIGHT = new Interval(0.72, 1);

  static Palette draw(RandomGenerator random) {
    return new Palette(
        color(WARM, VIVID, BRIGHT, random),
        color(COLD, VIVID, BRIGHT, random),
        color(new Interval(0, 1), new Interval(0, 0.3), new Interval(0.2, 0.9), random),
        color(new Interval(0.05, 0.1), new Interval(0.15, 0.55), new Interval(0.55, 0.95), random),
        color(new Interval(0.02, 0.12), new Interval(0.2, 0.8), new Interval(0.1, 0.5), random));
  }

  Color of(Side side) {
    return side == Side.LEFT ? left : right;
  }

  /** Draws a colour by hue, saturation and brightness, each in [0, 1]; hues may be around 0. */
  static Color color(
      Interval hue, Interval saturation, Interval brightness, RandomGenerator random) {
    return Color.getHSBColor(
        (float) hue.draw(random), (float) saturation.draw(random), (float) brightness.draw(random));
  }

  /** Returns a colour's shade. */
  static Color shade(Color color, double factor) {
    return new Color(
        (int) (color.getRed() * factor),
        (int) (color.getGreen() * factor),
        (int) (color.getBlue() * factor));
  }
}
