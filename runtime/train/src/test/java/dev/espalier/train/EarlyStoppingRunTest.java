package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.eval.ScoreRule;
import dev.espalier.train.hook.ClosureHook;
import dev.espalier.train.hook.FailurePolicy;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.HookPlace;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.guard.EarlyStoppingHookConfig;
import dev.espalier.train.loop.StopSignal;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs of sixteen iterations, where a score does not stop them. */
class EarlyStoppingRunTest {

  @TempDir Path folder;

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  private Checkpoint latest(String name) {
    return CheckpointStore.read(folder.resolve(name).resolve("latest"));
  }

  private static TrainConfig stopping(
      LoopKind kind, Consumer<EarlyStoppingHookConfig.Builder> keys, Double... scores) {
    return PointConfigs.points(
        2,
        c -> {
          kind.in(c);
          c.evaluation(
                  e ->
                      e.metric(
                              List.of(
                                  ScriptedMetricConfig.of(
                                      m -> m.name("score").scores(List.of(scores)))))
                          .byEpoch(false)
                          .interval(2))
              .customHooks(
                  List.of(EarlyStoppingHookConfig.of(k -> keys.accept(k.monitor("score")))));
        });
  }

  private static Consumer<EarlyStoppingHookConfig.Builder> greater(double delta, int patience) {
    return k -> k.rule(ScoreRule.GREATER).minDelta(delta).patience(patience);
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void aRunWhoseScoreGetsNoBetterStops(LoopKind kind) {
    RunResult result =
        Runner.of(stopping(kind, greater(0.1, 2), 0.5, 0.55, 0.6, 0.65, 0.61, 0.9, 0.9), in("run"))
            .run();
    assertThat(result.stopped()).isTrue();
    assertThat(result.iters())
        .as("0.6 is better than 0.5 by 0.1; 0.65 and 0.61 are not better than 0.6")
        .isEqualTo(10);
    assertThat(latest("run").meta().iter()).isEqualTo(10);
  }

  @Test
  void smallerMayBeBetter() {
    RunResult result =
        Runner.of(
                stopping(
                    LoopKind.EPOCHS,
                    k -> k.rule(ScoreRule.LESS).minDelta(0.5).patience(2),
                    3.0,
                    2.6,
                    2.5,
                    2.1,
                    2.4,
                    1.0),
                in("run"))
            .run();
    assertThat(result.iters()).isEqualTo(10);
  }

  @Test
  void aScoreThatIsGoodEnoughOrNoNumberStopsAtOnce() {
    assertThat(
            Runner.of(
                    stopping(
                        LoopKind.ITERATIONS,
                        k -> k.rule(ScoreRule.GREATER).stoppingThreshold(0.7),
                        0.5,
                        0.7,
                        0.71,
                        0.8),
                    in("good"))
                .run()
                .iters())
        .isEqualTo(6);
    try (LogLines log = new LogLines("espalier")) {
      assertThat(
              Runner.of(stopping(LoopKind.EPOCHS, greater(0, 9), 0.5, Double.NaN), in("nan"))
                  .run()
                  .iters())
          .isEqualTo(4);
      assertThat(log.at(Level.INFO)).contains("early stopping: score is NaN; the best was 0.5000");
    }
    assertThat(
            Runner.of(
                    stopping(
                        LoopKind.EPOCHS,
                        greater(0, 9).andThen(k -> k.checkFinite(false)),
                        0.5,
                        Double.NaN,
                        0.6,
                        0.6,
                        0.6,
                        0.6,
                        0.6,
                        0.6),
                    in("patient"))
                .run()
                .iters())
        .isEqualTo(16);
  }

  @Test
  void aResumedRunGoesOnWaiting() {
    Consumer<EarlyStoppingHookConfig.Builder> keys = greater(0.1, 3);
    StopSignal stop = new StopSignal();
    Runner.of(
            stopping(LoopKind.ITERATIONS, keys, 0.5, 0.5),
            in("run").withStop(stop).withHook(after(5, stop::stop)))
        .run();
    RunResult result =
        Runner.of(
                stopping(LoopKind.ITERATIONS, keys, 0.5, 0.5, 0.5),
                in("run").withResumeFrom(folder.resolve("run/latest")))
            .run();
    assertThat(result.iters()).as("evaluations at 2; 4, 6 and 8 no better").isEqualTo(8);
  }

  private static Hook after(long iters, Runnable action) {
    return new ClosureHook(
        Stage.AFTER_TRAIN_ITER,
        run -> {
          if (run.state().completedIters() == iters) {
            action.run();
          }
        });
  }

  @Test
  void aRunMayStopBeforeItsFirstScore() {
    StopSignal stop = new StopSignal();
    Runner.of(
            stopping(LoopKind.EPOCHS, greater(0.1, 2)),
            in("run").withStop(stop).withHook(after(1, stop::stop)))
        .run();
    assertThat(latest("run").component("early_stopping").scalars())
        .containsEntry("best", Double.NEGATIVE_INFINITY);
    RunResult result =
        Runner.of(
                stopping(LoopKind.EPOCHS, greater(0.1, 2), 0.5, 0.5, 0.5),
                in("run").withResumeFrom(folder.resolve("run/latest")))
            .run();
    assertThat(result.iters()).isEqualTo(6);
  }

  @Test
  void aRunMayGoOnWithoutIt() {
    ModuleConfig<? extends Hook> strict =
        new HookPlace(null, FailurePolicy.DISABLE)
            .of(EarlyStoppingHookConfig.of(k -> k.monitor("AP").strict(true)));
    try (LogLines log = new LogLines("espalier")) {
      TrainConfig config =
          PointConfigs.points(
              2,
              c ->
                  c.evaluation(e -> e.metric(List.of(PointErrorConfig.of(m -> {}))))
                      .customHooks(List.of(strict)));
      assertThat(Runner.of(config, in("run")).run().iters()).isEqualTo(16);
      assertThat(log.at(Level.WARN))
          .hasSize(1)
          .first()
          .asString()
          .contains("watches 'AP', but the metrics are [acc, worst_error]")
          .endsWith("; the run goes on without the hook");
    }
  }

  @Test
  void aMetricThatIsNotMeasuredIsAWarningOrAnError() {
    Consumer<EarlyStoppingHookConfig.Builder> other = greater(0, 1).andThen(k -> k.monitor("AP"));
    try (LogLines log = new LogLines("espalier")) {
      Runner.of(stopping(LoopKind.EPOCHS, other, 1.0), in("run")).run();
      assertThat(log.at(Level.WARN))
          .contains("EarlyStoppingHook watches 'AP', but the metrics are [score]");
    }
    assertThatThrownBy(
            () ->
                Runner.of(
                        stopping(LoopKind.EPOCHS, other.andThen(k -> k.strict(true)), 1.0),
                        in("run"))
                    .run())
        .hasMessageContaining("EarlyStoppingHook watches 'AP', but the metrics are [score]");
    assertThatThrownBy(
            () ->
                Runner.of(
                        stopping(LoopKind.EPOCHS, greater(0, 1), 1.0),
                        in("run").withValidate(false))
                    .run())
        .hasMessageContaining("the hook 'EarlyStoppingHook' needs 'EvalHook'");
  }
}
