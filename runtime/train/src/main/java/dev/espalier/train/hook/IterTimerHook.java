package dev.espalier.train.hook;

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
  public void beforeTrainEpoch(Run run) {
    last = System.nanoTime();
  }

  @Override
  public void beforeValEpoch(Run run) {
    last = System.nanoTime();
  }

  @Override
  public void beforeTrainIter(Run run) {
    run.log().add("data_time", (System.nanoTime() - last) / NANOS, run.state().samples());
  }

  @Override
  public void beforeValIter(Run run) {
    beforeTrainIter(run);
  }

  @Override
  public void afterTrainIter(Run run) {
    long now = System.nanoTime();
    run.log().add("time", (now - last) / NANOS, run.state().samples());
    last = now;
  }

  @Override
  public void afterValIter(Run run) {
    afterTrainIter(run);
  }
}
