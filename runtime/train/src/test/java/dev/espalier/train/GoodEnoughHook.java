package dev.espalier.train;

import dev.espalier.registry.FromContext;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.loop.StopSignal;

/** Stops a run when its error is small enough. */
@RegisterModule
final class GoodEnoughHook implements Hook {

  private final double error;
  private final StopSignal stop;

  GoodEnoughHook(double error, @FromContext StopSignal stop) {
    this.error = error;
    this.stop = stop;
  }

  @Override
  public void afterTrainEpoch(Run run) {
    Double reached = run.state().metrics().get("mean_error");
    if (reached != null && reached <= error) {
      stop.stop();
    }
  }
}
