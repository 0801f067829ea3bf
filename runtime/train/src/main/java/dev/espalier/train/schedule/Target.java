package dev.espalier.train.schedule;

import org.jspecify.annotations.Nullable;

/** Where an annealing schedule ends: at a value, or at a part of where it began. */
final class Target {

  private Target() {}

  /** Returns what is wrong with a target; exactly one of value and ratio is to be given. */
  static @Nullable String problem(String key, @Nullable Double value, @Nullable Double ratio) {
    if ((value == null) != (ratio == null)) {
      return null;
    }
    return "one of %s and %s_ratio must be given, given %s"
        .formatted(key, key, value == null ? "neither" : "both");
  }

  static double of(double base, @Nullable Double value, @Nullable Double ratio) {
    if (value != null) {
      return value;
    }
    return ratio == null ? 0 : base * ratio;
  }
}
