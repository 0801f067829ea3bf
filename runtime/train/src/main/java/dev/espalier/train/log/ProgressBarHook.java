package dev.espalier.train.log;

import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import dev.espalier.train.hook.Stage;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows a person at a terminal how far the current epoch, or a run by iterations, has come, and how
 * long it still takes.
 */
public final class ProgressBarHook implements Hook {

  private static final int REFRESH_MILLIS = 250;

  private final Consumer<String> line;
  private final int columns;
  private @Nullable ProgressBar bar;

  /**
   * Creates the hook.
   *
   * @param line takes each new state of the bar, in place of the one before; the empty text at the
   *     end of an epoch; called by another thread
   * @param columns the width of the terminal in characters
   */
  public ProgressBarHook(Consumer<String> line, int columns) {
    this.line = line;
    this.columns = columns;
  }

  @Override
  public Priority priority() {
    return Priority.VERY_LOW;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(
        Stage.BEFORE_EPOCH, Stage.AFTER_TRAIN_ITER, Stage.AFTER_VAL_ITER, Stage.AFTER_EPOCH);
  }

  /** Begins the bar of a run by iterations. */
  @Override
  public void beforeEpoch(Run run) {
    begin("iterations", run.state().maxIters(), run.state().iter());
  }

  @Override
  public void beforeTrainEpoch(Run run) {
    RunState state = run.state();
    String task = "epoch %d/%d".formatted(state.epoch() + 1, state.maxEpochs());
    begin(task, state.batches(), state.itersInPass());
  }

  @Override
  public void beforeValEpoch(Run run) {
    begin("validation", run.state().batches(), 0);
  }

  @Override
  public void afterTrainIter(Run run) {
    RunState state = run.state();
    step(state.length().byEpoch() ? state.itersInPass() + 1L : state.iter() + 1);
  }

  @Override
  public void afterValIter(Run run) {
    if (run.state().length().byEpoch()) {
      step(run.state().innerIter() + 1L);
    }
  }

  @Override
  public void afterEpoch(Run run) {
    end();
  }

  @Override
  public void close() {
    end();
  }

  private void begin(String task, long max, long done) {
    end();
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(max)
            .startsFrom(done, Duration.ZERO)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setConsumer(new DelegatingProgressBarConsumer(line, columns))
            .build();
  }

  private void step(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  private void end() {
    if (bar != null) {
      bar.close();
      bar = null;
      line.accept("");
    }
  }
}
