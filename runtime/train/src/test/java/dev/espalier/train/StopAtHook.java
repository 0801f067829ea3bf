package dev.espalier.train;

import dev.espalier.registry.FromContext;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.loop.StopSignal;

/** Stops a run after an iteration, as Ctrl-C does. */
@RegisterModule
final class StopAtHook implements Hook {

  private final long iter;
  private final StopSignal stop;

  StopAtHook(long iter, @FromContext StopSignal stop) {
    this.iter = iter;
    this.stop = stop;
  }

  @Override
  public void afterTrainIter(Run run) {
    if (run.state().iter() + 1 == iter) {
      stop.stop();
    }
  }
}
