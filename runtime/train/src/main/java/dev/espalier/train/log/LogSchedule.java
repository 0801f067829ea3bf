package dev.espalier.train.log;

import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.hook.LogBuffer;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.StatefulHook;
import dev.espalier.train.optim.ParameterGroup;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Decides when there is something to log, and hands the same values to every logger; only the main
 * process logs.
 *
 * <p>Checkpoints keep what was gathered since the last line, and how far each logger had come.
 */
public final class LogSchedule implements StatefulHook {

  private final int interval;
  private final boolean byEpoch;
  private final List<RunLogger> loggers;
  private final Function<Run, RunInfo> info;
  private final Supplier<Map<String, Double>> statistics;
  private final TimeLeft timeLeft = new TimeLeft();
  private @Nullable LogBuffer buffer;
  private boolean open;
  private RunEnd end = RunEnd.FAILED;
  private long evaluationLogged = -1;

  /**
   * Creates the schedule.
   *
   * @param interval the number of iterations between two lines
   * @param byEpoch whether they are counted anew in each epoch; else over the run
   * @param loggers what writes them
   * @param info tells the loggers of the run
   * @param statistics what to say of the process itself in each line of training
   */
  public LogSchedule(
      int interval,
      boolean byEpoch,
      List<RunLogger> loggers,
      Function<Run, RunInfo> info,
      Supplier<Map<String, Double>> statistics) {
    this.interval = interval;
    this.byEpoch = byEpoch;
    this.loggers = List.copyOf(loggers);
    this.info = info;
    this.statistics = statistics;
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
        Stage.AFTER_VAL_EPOCH,
        Stage.AFTER_RUN);
  }

  @Override
  public String stateName() {
    return "log";
  }

  @Override
  public ComponentState state() {
    return LogState.of(buffer == null ? Map.of() : buffer.gathered(), timeLeft, loggers);
  }

  /** {@inheritDoc} A line that was due at the checkpoint itself is taken for written. */
  @Override
  public void load(ComponentState state, Run run) {
    LogState.restore(state, timeLeft, loggers);
    RunState at = run.state();
    long done = byEpoch ? at.itersInPass() : at.iter();
    run.log().restore(done % interval == 0 ? Map.of() : LogState.gathered(state));
  }

  @Override
  public void beforeRun(Run run) {
    buffer = run.log();
    if (run.state().processes().isMain()) {
      open = true;
      RunInfo told = info.apply(run);
      loggers.forEach(logger -> logger.open(told));
    }
  }

  @Override
  public void beforeEpoch(Run run) {
    RunState state = run.state();
    long done = state.length().byEpoch() ? state.itersInPass() : state.iter();
    if (state.mode() == Mode.VAL || done == 0) { // else a resumed run goes on in the middle
      run.log().clear();
    }
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
  public void afterRun(Run run) {
    end = run.state().isOver() ? RunEnd.FINISHED : RunEnd.STOPPED;
  }

  @Override
  public void close() {
    if (open) {
      open = false;
      loggers.forEach(logger -> logger.close(end));
    }
  }

  private void train(Run run, long done) {
    RunState state = run.state();
    Map<String, Double> means = run.log().means();
    Double seconds = means.get("time");
    if (seconds != null) {
      timeLeft.add(seconds);
    }
    long step = state.iter() + 1;
    long max = byEpoch ? state.itersPerEpoch() : state.maxIters();
    Map<String, Double> values = new LinkedHashMap<>(statistics.get());
    values.putAll(means);
    LogPlace place = new LogPlace(byEpoch, state.epoch() + 1, done, max, step);
    log(run, Mode.TRAIN, place, timeLeft.of(state.maxIters() - step), values);
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
    LogPlace place = new LogPlace(byEpoch, epoch, batches, batches, run.state().completedIters());
    log(run, Mode.VAL, place, 0, values);
  }

  private void log(Run run, Mode mode, LogPlace place, double eta, Map<String, Double> values) {
    if (open) {
      List<ParameterGroup> groups = run.optimizer().groups();
      LogRecord record =
          new LogRecord(
              mode, place, GroupValues.lr(groups), GroupValues.momentum(groups), eta, values);
      loggers.forEach(logger -> logger.log(record));
    }
  }
}
