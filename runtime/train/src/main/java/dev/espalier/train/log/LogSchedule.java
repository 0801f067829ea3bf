package dev.espalier.train.log;

import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.hook.Stage;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides when there is something to log, and hands the same values to every logger; only the main
 * process logs.
 */
public final class LogSchedule implements Hook {

  private final int interval;
  private final boolean byEpoch;
  private final List<RunLogger> loggers;
  private boolean open;
  private long evaluationLogged = -1;
  private double seconds;
  private long iterations;

  /**
   * Creates the schedule.
   *
   * @param interval the number of iterations between two lines
   * @param byEpoch whether they are counted anew in each epoch; else over the run
   * @param loggers what writes them
   */
  public LogSchedule(int interval, boolean byEpoch, List<RunLogger> loggers) {
    this.interval = interval;
    this.byEpoch = byEpoch;
    this.loggers = List.copyOf(loggers);
  }

  @Override
  public Priority priority() {
    return Priority.VERY_LOW;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(
        Stage.BEFORE_RUN,
        Stage.BEFORE_EPOCH,
        Stage.BEFORE_TRAIN_ITER,
        Stage.AFTER_TRAIN_ITER,
        Stage.AFTER_TRAIN_EPOCH,
        Stage.AFTER_DATA_PASS,
        Stage.AFTER_VAL_ITER,
        Stage.AFTER_VAL_EPOCH);
  }

  @Override
  public void beforeRun(Run run) {
    if (run.state().processes().isMain()) {
      open = true;
      loggers.forEach(logger -> logger.open(run));
    }
  }

  @Override
  public void beforeEpoch(Run run) {
    run.log().clear();
  }

  @Override
  public void beforeTrainIter(Run run) {
    if (run.state().iter() == 0) {
      evaluation(run, 0); // of the model as it was before the training
    }
  }

  @Override
  public void afterTrainIter(Run run) {
    RunState state = run.state();
    long done = byEpoch ? state.itersInPass() + 1 : state.iter() + 1;
    if (done % interval == 0) {
      train(run, done);
    }
    evaluation(run, state.epoch() + 1);
  }

  @Override
  public void afterTrainEpoch(Run run) {
    evaluation(run, run.state().dataPass() + 1);
  }

  @Override
  public void afterDataPass(Run run) {
    if (!run.state().length().byEpoch()) {
      afterTrainEpoch(run);
    }
  }

  @Override
  public void afterValIter(Run run) {
    RunState state = run.state();
    if (!state.length().byEpoch() && state.innerIter() + 1 == state.batches()) {
      afterValEpoch(run);
    }
  }

  @Override
  public void afterValEpoch(Run run) {
    validation(run, run.state().batches(), run.state().epoch(), run.log().means());
    run.log().clear();
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      loggers.forEach(RunLogger::close);
    }
  }

  private void train(Run run, long done) {
    RunState state = run.state();
    Map<String, Double> values = run.log().means();
    seconds += values.getOrDefault("time", 0.0) * interval;
    iterations += interval;
    double eta = seconds / iterations * (state.maxIters() - state.iter() - 1);
    long max = byEpoch ? state.itersPerEpoch() : state.maxIters();
    log(new LogRecord(Mode.TRAIN, byEpoch, state.epoch() + 1, done, max, rate(run), eta, values));
    run.log().clear();
  }

  /** Logs what an evaluation found, if there was one of the model as it is now; once. */
  private void evaluation(Run run, int epoch) {
    RunState state = run.state();
    if (run.evaluator() != null
        && state.isEvaluated()
        && state.completedIters() != evaluationLogged) {
      evaluationLogged = state.completedIters();
      validation(run, run.evaluator().batches(), epoch, state.metrics());
    }
  }

  private void validation(Run run, int batches, int epoch, Map<String, Double> values) {
    log(new LogRecord(Mode.VAL, byEpoch, epoch, batches, batches, rate(run), 0, values));
  }

  private void log(LogRecord record) {
    if (open) {
      loggers.forEach(logger -> logger.log(record));
    }
  }

  private static double rate(Run run) {
    return run.optimizer().groups().get(0).lr();
  }
}
