package dev.espalier.train.schedule;

import org.jspecify.annotations.Nullable;

/** A schedule with mmcv's {@code warmup} options. */
interface WarmedUpMomentum extends MomentumSchedule {

  /** Returns the curve of the warm-up; null for none. */
  @Nullable WarmupCurve warmup();

  /** Returns the length of the warm-up. */
  int warmupIters();

  /** Returns what the momentum is divided by at the start. */
  double warmupRatio();

  /** Returns the momentum without the warm-up. */
  double regular(double base, Progress progress);

  @Override
  default double momentum(double base, Progress progress) {
    Warmup start = new Warmup(warmup(), warmupIters(), warmupRatio(), false);
    return regular(base, progress) / start.factor(progress);
  }
}
