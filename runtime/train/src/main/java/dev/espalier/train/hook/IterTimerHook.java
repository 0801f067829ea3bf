package dev.espalier.train.hook;

import java.util.EnumSet;
import java.util.Set;

/**
 * Times iterations: {@code data_time} until the batch was there, {@code time} in all, in seconds.
 */
public final class IterTimerHook implements Hook {

  private static final double NANOS = 1e9;

  private long last;

  @Override
  public Priority priority() {
    return Priority.LOW;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.BEFORE_EPOCH, Stage.BEFORE_ITER, Stage.AFTER_ITER);
  }

  @Override
  public void beforeEpoch(Run run) {
    last = System.nanoTime();
  }

  @Override
  public void beforeIter(Run run) {
    run.log().add("data_time", (System.nanoTime() - last) / NANOS, run.state().samples());
  }

  @Override
  public void afterIter(Run run) {
    long now = System.nanoTime();
    run.log().add("time", (now - last) / NANOS, run.state().samples());
    last = now;
  }
}
