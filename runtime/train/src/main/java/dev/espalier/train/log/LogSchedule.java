package dev.espalier.train.log;

import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import java.util.List;
import java.util.Map;

/** Decides when there is something to log, and hands the same values to every logger. */
public final class LogSchedule implements Hook {

  private final int interval;
  private final List<RunLogger> loggers;
  private double seconds;
  private long iterations;

  /**
   * Creates the schedule.
   *
   * @param interval the number of iterations between two lines
   * @param loggers what writes them
   */
  public LogSchedule(int interval, List<RunLogger> loggers) {
    this.interval = interval;
    this.loggers = List.copyOf(loggers);
  }

  @Override
  public Priority priority() {
    return Priority.VERY_LOW;
  }

  @Override
  public void beforeRun(Run run) {
    loggers.forEach(logger -> logger.open(run));
  }

  @Override
  public void beforeTrainEpoch(Run run) {
    run.log().clear();
  }

  @Override
  public void beforeValEpoch(Run run) {
    run.log().clear();
  }

  @Override
  public void afterTrainIter(Run run) {
    RunState state = run.state();
    if ((state.innerIter() + 1) % interval != 0) {
      return;
    }
    Map<String, Double> values = run.log().means();
    seconds += values.getOrDefault("time", 0.0) * interval;
    iterations += interval;
    double eta = seconds / iterations * (state.maxIters() - state.iter() - 1);
    double lr = run.optimizer().groups().get(0).lr();
    LogRecord record =
        new LogRecord(
            Mode.TRAIN, state.epoch() + 1, state.innerIter() + 1, state.batches(), lr, eta, values);
    loggers.forEach(logger -> logger.log(record));
    run.log().clear();
  }

  @Override
  public void afterTrainEpoch(Run run) {
    if (!run.state().metrics().isEmpty() && run.evaluator() != null) {
      validation(run, run.evaluator().batches(), run.state().epoch() + 1, run.state().metrics());
    }
  }

  @Override
  public void afterValEpoch(Run run) {
    validation(run, run.state().batches(), run.state().epoch(), run.log().means());
    run.log().clear();
  }

  @Override
  public void afterRun(Run run) {
    loggers.forEach(RunLogger::close);
  }

  private void validation(Run run, int batches, int epoch, Map<String, Double> values) {
    double lr = run.optimizer().groups().get(0).lr();
    LogRecord record = new LogRecord(Mode.VAL, epoch, batches, batches, lr, 0, values);
    loggers.forEach(logger -> logger.log(record));
  }
}
