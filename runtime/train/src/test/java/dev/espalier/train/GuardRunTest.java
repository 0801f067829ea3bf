package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.ModelState;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.eval.ScoreRule;
import dev.espalier.train.hook.ClosureHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.guard.EarlyStoppingHookConfig;
import dev.espalier.train.hook.guard.NanGuardHookConfig;
import dev.espalier.train.hook.guard.NanPolicy;
import dev.espalier.train.hook.guard.TimeLimitHook;
import dev.espalier.train.hook.guard.TimeLimitHookConfig;
import dev.espalier.train.loop.LossException;
import dev.espalier.train.loop.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Hooks that stop a run, or keep it from harm; sixteen iterations, where nothing stops them. */
class GuardRunTest {

  @TempDir Path folder;

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  private Checkpoint latest(String name) {
    return CheckpointStore.read(folder.resolve(name).resolve("latest"));
  }

  // Early stopping.

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

  // The time limit.

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void aRunThatTakesTooLongStopsWithACheckpointAndCanGoOn(LoopKind kind) {
    TrainConfig config = PointConfigs.points(2, kind::in);
    Runner.of(config, in("whole")).run();
    StopSignal stop = new StopSignal();
    AtomicInteger minutes = new AtomicInteger();
    Hook limit =
        new TimeLimitHook(
            Duration.ofMinutes(5),
            stop,
            () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.getAndIncrement())));
    RunResult stopped = Runner.of(config, in("run").withStop(stop).withHook(limit)).run();
    assertThat(stopped.iters()).as("a minute an iteration").isEqualTo(5);
    assertThat(stopped.stopped()).isTrue();
    Runner.of(config, in("run").withResumeFrom(folder.resolve("run/latest"))).run();
    assertThat(latest("run").weights()).isEqualTo(latest("whole").weights());
  }

  @Test
  void aConfigMayLimitTheTime() {
    TrainConfig config =
        PointConfigs.points(
            1,
            c ->
                c.customHooks(
                    List.of(TimeLimitHookConfig.of(h -> h.duration(Duration.ofDays(30))))));
    assertThat(Runner.of(config, in("run")).run().stopped()).isFalse();
    assertThatThrownBy(() -> TimeLimitHookConfig.of(h -> h.duration(Duration.ZERO)))
        .hasMessageContaining("duration must be longer than 0");
  }

  // A loss that is no number. The item 20 is in the third of eight batches.

  private static TrainConfig spoilt(LoopKind kind, Consumer<TrainConfigBuilder> changes) {
    return with(SpoiltDatasetConfig.of(d -> d.size(64).spoilt(20)), kind, changes);
  }

  private static TrainConfig with(
      ModuleConfig<? extends Dataset> data, LoopKind kind, Consumer<TrainConfigBuilder> changes) {
    return PointConfigs.points(
        2,
        c -> {
          kind.in(c);
          c.data(
              d ->
                  d.samplesPerGpu(8)
                      .shuffle(false)
                      .train(data)
                      .val(PointDatasetConfig.of(p -> p.size(20))));
          changes.accept(c);
        });
  }

  private static Consumer<TrainConfigBuilder> guard(Consumer<NanGuardHookConfig.Builder> keys) {
    return c -> c.customHooks(List.of(NanGuardHookConfig.of(keys)));
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void withoutAGuardAndByDefaultTheRunEnds(LoopKind kind) {
    for (Consumer<TrainConfigBuilder> way :
        List.<Consumer<TrainConfigBuilder>>of(c -> {}, guard(g -> {}))) {
      assertThatThrownBy(() -> Runner.of(spoilt(kind, way), in("run")).run())
          .isInstanceOf(LossException.class)
          .hasMessageContaining("the loss is NaN in epoch 1, iteration 3 (learning rate 1.9")
          .hasMessageEndingWith(
              "; the last checkpoint is untouched; lower the learning rate or clip the gradients");
    }
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void aSkippedIterationLeavesEverythingAsItWas(LoopKind kind) {
    List<Map<String, HostTensor>> weights = new ArrayList<>();
    List<ComponentState> optimizer = new ArrayList<>();
    Hook look =
        new ClosureHook(
            Stage.AFTER_TRAIN_ITER,
            run -> {
              weights.add(ModelState.copy(run.model().block()));
              optimizer.add(run.optimizer().state());
            });
    Runner.of(spoilt(kind, guard(g -> g.policy(NanPolicy.SKIP))), in("run").withHook(look)).run();

    assertThat(weights.get(2)).as("with running statistics").isEqualTo(weights.get(1));
    assertThat(weights.get(3)).isNotEqualTo(weights.get(2));
    assertThat(optimizer.get(2).tensors()).isEqualTo(optimizer.get(1).tensors());
    assertThat(optimizer.get(2).scalars().get("step")).isEqualTo(2.0);
    assertThat(latest("run").component("nan_guard").scalars()).containsEntry("skipped", 2.0);
    assertThat(latest("run").component(Checkpoint.OPTIMIZER).scalars()).containsEntry("step", 14.0);
    assertThat(latest("run").weights().values())
        .allSatisfy(
            tensor -> {
              for (float value : tensor.toFloats()) {
                assertThat(value).isFinite();
              }
            });
  }

  @ParameterizedTest
  @CsvSource({"EPOCHS, 2, 1", "EPOCHS, 3, 3", "ITERATIONS, 3, 1", "ITERATIONS, 10, 3"})
  void aRunWithSkippedIterationsGoesOnExactly(LoopKind kind, int stopAt, int window) {
    String type = window == 1 ? "OptimizerHook" : "GradientCumulativeOptimizerHook";
    Consumer<TrainConfigBuilder> way =
        guard(g -> g.policy(NanPolicy.SKIP))
            .andThen(c -> c.optimizerConfig(new OptimizerConfig(type, null, false, window)));
    Runner.of(spoilt(kind, way), in("whole")).run();
    StopSignal stop = new StopSignal();
    Runner.of(spoilt(kind, way), in("stopped").withStop(stop).withHook(after(stopAt, stop::stop)))
        .run();
    Runner.of(spoilt(kind, way), in("stopped").withResumeFrom(folder.resolve("stopped/latest")))
        .run();
    assertThat(latest("stopped").weights()).isEqualTo(latest("whole").weights());
    assertThat(latest("stopped").component(Checkpoint.OPTIMIZER))
        .isEqualTo(latest("whole").component(Checkpoint.OPTIMIZER));
    assertThat(latest("stopped").component("nan_guard"))
        .isEqualTo(latest("whole").component("nan_guard"));
  }

  @Test
  void onlySoManyIterationsAreSkipped() {
    assertThatThrownBy(
            () ->
                Runner.of(
                        spoilt(LoopKind.EPOCHS, guard(g -> g.policy(NanPolicy.SKIP).maxSkips(1))),
                        in("run"))
                    .run())
        .isInstanceOf(LossException.class)
        .hasMessageContaining("in epoch 2, iteration 11")
        .hasMessageContaining("1 iterations were skipped already, which is 'max_skips'");
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void theLastGoodWeightsAreSaved(LoopKind kind) {
    assertThatThrownBy(
            () ->
                Runner.of(spoilt(kind, guard(g -> g.policy(NanPolicy.SAVE).interval(1))), in("run"))
                    .run())
        .isInstanceOf(LossException.class)
        .hasMessageContaining("the last good weights, after iteration 1, are in ")
        .hasMessageContaining("iter_1.safetensors");
    assertThat(latest("run").meta().iter()).isEqualTo(1);

    ModuleConfig<? extends Dataset> clean = SpoiltDatasetConfig.of(d -> d.size(64).spoilt(-1));
    Runner.of(with(clean, kind, c -> {}), in("whole")).run();
    Runner.of(with(clean, kind, c -> {}), in("run").withResumeFrom(folder.resolve("run/latest")))
        .run();
    assertThat(latest("run").weights()).isEqualTo(latest("whole").weights());
  }

  @Test
  void aScaledLossWhoseGradientsOverflowIsAnotherMatter() {
    MapNode scale =
        MapNode.empty()
            .with("init_scale", ValueNode.of(1e38))
            .with("backoff_factor", ValueNode.of(1e-10));
    Runner.of(
            PointConfigs.points(
                1,
                guard(g -> g.policy(NanPolicy.FAIL)).andThen(c -> c.fp16(new Fp16Config(scale)))),
            in("run"))
        .run();
    assertThat(latest("run").component("nan_guard").scalars()).containsEntry("skipped", 0.0);
    assertThat(latest("run").component(Checkpoint.OPTIMIZER).scalars())
        .as("a step was skipped")
        .hasEntrySatisfying("step", step -> assertThat(step).isBetween(1.0, 7.0));
  }
}
