package dev.espalier.train.schedule;

import org.jspecify.annotations.Nullable;

/**
 * The start of a run, in which the learning rate is below what the schedule says, or the momentum
 * above it (mmcv's {@code warmup} options).
 *
 * @param curve how the rate rises; null for no warm-up, and then the rest is not looked at
 * @param length the number of iterations, or of epochs, that it takes
 * @param ratio the factor on the regular rate at the start, in (0, 1]
 * @param byEpoch whether the length counts epochs
 */
record Warmup(@Nullable WarmupCurve curve, int length, double ratio, boolean byEpoch) {

  Warmup {
    Refusal.of(problem(curve, length, ratio));
  }

  /** Returns what is wrong with the settings of a warm-up. */
  static @Nullable String problem(@Nullable WarmupCurve curve, int length, double ratio) {
    if (curve == null) {
      return null;
    }
    if (length <= 0) {
      return "a warm-up needs warmup_iters above 0, given " + length;
    }
    return ratio > 0 && ratio <= 1
        ? null
        : "warmup_ratio must be above 0 and at most 1, given " + ratio;
  }

  /** Returns the factor on the regular value of an iteration; 1 when the warm-up is over. */
  double factor(Progress progress) {
    if (curve == null) {
      return 1;
    }
    long iters = byEpoch ? (long) length * progress.itersPerEpoch() : length;
    return progress.iter() >= iters ? 1 : curve.factor((double) progress.iter() / iters, ratio);
  }
}
