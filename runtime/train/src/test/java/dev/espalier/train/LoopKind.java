package dev.espalier.train;

import dev.espalier.train.loop.IterBasedLoopConfig;

/** The two kinds of loop, for the same training of sixteen iterations. */
enum LoopKind {
  EPOCHS,
  ITERATIONS;

  /** Makes a config, of whatever length, one of sixteen iterations: two passes of eight. */
  void in(TrainConfigBuilder config) {
    if (this == EPOCHS) {
      config.runner(null).totalEpochs(2);
    } else {
      config.totalEpochs(null).runner(IterBasedLoopConfig.of(l -> l.maxIters(16)));
    }
  }
}
