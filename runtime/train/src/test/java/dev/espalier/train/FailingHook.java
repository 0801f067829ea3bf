package dev.espalier.train;

import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;

/** Fails after an iteration and all later ones. */
@RegisterModule
final class FailingHook implements Hook {

  private final long iter;
  private int failures;
  private boolean closed;

  FailingHook(long iter) {
    this.iter = iter;
  }

  @Override
  public void afterTrainIter(Run run) {
    if (run.state().iter() >= iter) {
      failures++;
      throw new IllegalStateException("no luck");
    }
  }

  @Override
  public void close() {
    closed = true;
  }

  int failures() {
    return failures;
  }

  boolean isClosed() {
    return closed;
  }
}
