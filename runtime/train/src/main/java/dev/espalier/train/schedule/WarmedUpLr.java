package dev.espalier.train.schedule;

import org.jspecify.annotations.Nullable;

/** A schedule with mmcv's {@code warmup} options. */
interface WarmedUpLr extends LrSchedule {

  /** Returns the curve of the warm-up; null for none. */
  @Nullable WarmupCurve warmup();

  /** Returns the length of the warm-up. */
  int warmupIters();

  /** Returns the factor on the rate at the start. */
  double warmupRatio();

  /** Returns whether the length counts epochs. */
  boolean warmupByEpoch();

  /** Returns the learning rate without the warm-up. */
  double regular(double base, Progress progress);

  @Override
  default double lr(double base, Progress progress) {
    Warmup start = new Warmup(warmup(), warmupIters(), warmupRatio(), warmupByEpoch());
    return regular(base, progress) * start.factor(progress);
  }
}
