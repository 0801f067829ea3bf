package dev.espalier.train.schedule;

import org.jspecify.annotations.Nullable;

/**
 * The start of a run, in which the learning rate is below what the schedule says (mmcv's {@code
 * warmup} options).
 *
 * @param curve how the rate rises; null for no warm-up, and then the rest is not looked at
 * @param length the number of iterations, or of epochs, that it takes
 * @param ratio the factor on the regular rate at the start, in (0, 1]
 * @param byEpoch whether the length counts epochs
 */
record Warmup(@Nullable WarmupCurve curve, int length, double ratio, boolean byEpoch) {

  Warmup {
    if (curve != null && length <= 0) {
      throw new IllegalArgumentException("a warm-up needs warmup_iters above 0, given " + length);
    }
    if (curve != null && !(ratio > 0 && ratio <= 1)) {
      throw new IllegalArgumentException(
          "warmup_ratio must be above 0 and at most 1, given " + ratio);
    }
  }

  /** Returns the learning rate of an iteration whose regular rate is known. */
  double apply(double regular, Progress progress) {
    if (curve == null) {
      return regular;
    }
    long iters = byEpoch ? (long) length * progress.itersPerEpoch() : length;
    return progress.iter() >= iters
        ? regular
        : regular * curve.factor((double) progress.iter() / iters, ratio);
  }
}
