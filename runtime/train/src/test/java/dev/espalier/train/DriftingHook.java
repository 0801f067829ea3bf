package dev.espalier.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.ParameterNames;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;

/**
 * A hook as one should not write it: it counts iterations and acts by their number, but keeps the
 * number to itself.
 */
@RegisterModule
final class DriftingHook implements Hook {

  private int iterations;

  DriftingHook() {}

  @Override
  public void afterTrainIter(Run run) {
    iterations++;
    if (iterations % 3 == 0) {
      ParameterNames.of(run.model().block()).get("3.bias").getArray().stopGradient().addi(0.5f);
    }
  }
}
