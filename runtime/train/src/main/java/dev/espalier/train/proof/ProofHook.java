package dev.espalier.train.proof;

import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.log.LogSchedule;
import dev.espalier.train.loop.StopSignal;
import java.util.EnumSet;
import java.util.Set;

/** Stops a run after an iteration, and takes note of its values on the way. */
final class ProofHook implements Hook {

  /** What differs from run to run whatever one does. */
  private static final Set<String> MEASURED = Set.of("time", "data_time");

  private final int end;
  private final StopSignal stop;
  private final ProofTrace trace;

  ProofHook(int end, StopSignal stop, ProofTrace trace) {
    this.end = end;
    this.stop = stop;
    this.trace = trace;
  }

  @Override
  public Priority priority() {
    return Priority.VERY_LOW;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.AFTER_TRAIN_ITER, Stage.AFTER_TRAIN_EPOCH, Stage.AFTER_DATA_PASS);
  }

  /** The log forgets what it has written. */
  @Override
  public Set<Class<? extends Hook>> before() {
    return Set.of(LogSchedule.class);
  }

  @Override
  public void afterTrainIter(Run run) {
    long done = run.state().completedIters();
    run.log()
        .means()
        .forEach(
            (name, value) -> {
              if (!MEASURED.contains(name)) {
                trace.saw(done, name, value);
              }
            });
    run.optimizer().groups().forEach(group -> trace.saw(done, "lr", group.lr()));
    lookAtMetrics(run);
    if (done >= end) {
      stop.stop();
    }
  }

  @Override
  public void afterTrainEpoch(Run run) {
    lookAtMetrics(run);
  }

  @Override
  public void afterDataPass(Run run) {
    lookAtMetrics(run);
  }

  private void lookAtMetrics(Run run) {
    if (run.state().isEvaluated()) {
      long done = run.state().completedIters();
      run.state().metrics().forEach((name, value) -> trace.saw(done, "val " + name, value));
    }
  }
}
