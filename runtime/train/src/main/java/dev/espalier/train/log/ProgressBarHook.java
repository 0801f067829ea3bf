package dev.espalier.train.log;

import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import java.time.Duration;
import java.util.function.Consumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows a person at a terminal how far the current epoch has come, and how long it still takes. */
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
  public void beforeTrainEpoch(Run run) {
    begin(run.state(), "epoch %d/%d".formatted(run.state().epoch() + 1, run.state().maxEpochs()));
  }

  @Override
  public void beforeValEpoch(Run run) {
    begin(run.state(), "validation");
  }

  @Override
  public void afterTrainIter(Run run) {
    if (bar != null) {
      bar.stepTo(run.state().innerIter() + 1L);
    }
  }

  @Override
  public void afterValIter(Run run) {
    afterTrainIter(run);
  }

  @Override
  public void afterTrainEpoch(Run run) {
    end();
  }

  @Override
  public void afterValEpoch(Run run) {
    end();
  }

  @Override
  public void afterRun(Run run) {
    end();
  }

  private void begin(RunState state, String task) {
    end();
    bar =
        new ProgressBarBuilder()
            .setTaskName(task)
            .setInitialMax(state.batches())
            .startsFrom(state.innerIter(), Duration.ZERO)
            .setUpdateIntervalMillis(REFRESH_MILLIS)
            .setStyle(ProgressBarStyle.UNICODE_BLOCK)
            .setConsumer(new DelegatingProgressBarConsumer(line, columns))
            .build();
  }

  private void end() {
    if (bar != null) {
      bar.close();
      bar = null;
      line.accept("");
    }
  }
}
