package dev.espalier.train.loop;

/** Asks a run to stop after its current iteration; may be set from any thread. */
public final class StopSignal {

  private volatile boolean stopped;

  /** Asks the run to stop. */
  public void stop() {
    stopped = true;
  }

  /** Tells whether the run was asked to stop. */
  public boolean isStopped() {
    return stopped;
  }
}
