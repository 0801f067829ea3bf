package dev.espalier.cli;

import dev.espalier.train.loop.StopSignal;
import java.util.concurrent.CountDownLatch;

/**
 * Turns Ctrl-C and a termination into an orderly stop: the run saves a checkpoint, and only then
 * the process ends, with the exit code that Java gives the signal (130 or 143).
 *
 * <p>A second signal changes nothing, since Java is shutting down by then: whoever cannot wait for
 * the iteration, or for the evaluation that the run is in, kills the process, which leaves the last
 * checkpoint.
 */
final class Interruption {

  private final StopSignal signal = new StopSignal();
  private final CountDownLatch finished = new CountDownLatch(1);

  private Interruption() {}

  static Interruption install() {
    Interruption interruption = new Interruption();
    Runtime.getRuntime()
        .addShutdownHook(new Thread(interruption::stopAndWait, "espalier-shutdown"));
    return interruption;
  }

  StopSignal signal() {
    return signal;
  }

  /** Says that the run has ended, so that nothing waits for it any more. */
  void finished() {
    finished.countDown();
  }

  private void stopAndWait() {
    signal.stop();
    try {
      finished.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
