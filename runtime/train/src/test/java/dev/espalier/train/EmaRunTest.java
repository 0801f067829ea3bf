package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildException;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.ModelState;
import dev.espalier.train.hook.ClosureHook;
import dev.espalier.train.hook.EvalInterval;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.HookPlace;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.ema.EmaHookConfig;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.optim.SgdConfig;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The moving average of the weights, in runs of sixteen iterations. */
class EmaRunTest {

  @TempDir Path folder;

  private static TrainConfig config(LoopKind kind, Consumer<TrainConfigBuilder> changes) {
    return PointConfigs.points(
        2,
        c -> {
          kind.in(c);
          c.evaluation(
              e ->
                  e.metric(List.of(PointErrorConfig.of(m -> {})))
                      .byEpoch(false)
                      .interval(3)
                      .saveBest(List.of("acc")));
          changes.accept(c);
        });
  }

  private static Consumer<TrainConfigBuilder> ema(Consumer<EmaHookConfig.Builder> keys) {
    return c -> c.customHooks(List.of(EmaHookConfig.of(keys)));
  }

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  private Checkpoint latest(String name) {
    return CheckpointStore.read(folder.resolve(name).resolve("latest"));
  }

  private static Map<String, HostTensor> part(Checkpoint checkpoint, String prefix) {
    Map<String, HostTensor> part = new TreeMap<>();
    checkpoint
        .component("ema")
        .tensors()
        .forEach(
            (name, tensor) -> {
              assertThat(name).startsWith(prefix);
              part.put(name.substring(prefix.length()), tensor);
            });
    return part;
  }

  @ParameterizedTest
  @CsvSource({
    "EPOCHS, 0.1, 1, 0, false",
    "EPOCHS, 0.2, 3, 10, true",
    "ITERATIONS, 0.2, 3, 10, false",
    "ITERATIONS, 0.3, 1, 4, true"
  })
  void theAverageFollowsTheFormula(
      LoopKind kind, double momentum, int interval, int warmUp, boolean buffers) {
    Map<String, double[]> averages = new LinkedHashMap<>();
    Hook follower =
        new ClosureHook(
            Stage.AFTER_TRAIN_ITER,
            run -> {
              long iter = run.state().iter();
              if (iter % interval == 0) {
                double share =
                    Math.min(1 - Math.pow(1 - momentum, interval), (1.0 + iter) / (warmUp + iter));
                ModelState.copy(run.model().block())
                    .forEach((name, weight) -> mix(averages, name, weight, share));
              }
            });
    Hook first =
        new ClosureHook(
            Stage.BEFORE_RUN,
            run ->
                ModelState.copy(run.model().block())
                    .forEach((name, weight) -> mix(averages, name, weight, 1)));
    Runner.of(
            config(
                kind,
                ema(
                    e ->
                        e.momentum(momentum)
                            .interval(interval)
                            .warmUp(warmUp)
                            .updateBuffers(buffers))),
            in("run").withHook(first).withHook(follower))
        .run();

    Checkpoint checkpoint = latest("run");
    assertThat(part(checkpoint, "raw."))
        .hasSize(buffers ? 8 : 6)
        .allSatisfy(
            (name, raw) -> {
              float[] saved = checkpoint.weights().get(name).toFloats();
              double[] expected = averages.get(name);
              for (int i = 0; i < saved.length; i++) {
                assertThat((double) saved[i]).as(name).isCloseTo(expected[i], within(1e-5));
              }
            });
  }

  private static void mix(
      Map<String, double[]> averages, String name, HostTensor weight, double share) {
    float[] values = weight.toFloats();
    double[] average = averages.computeIfAbsent(name, n -> new double[values.length]);
    for (int i = 0; i < values.length; i++) {
      average[i] = (1 - share) * average[i] + share * values[i];
    }
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void trainingGoesOnWithTheWeightsThatAreTrained(LoopKind kind) {
    Consumer<TrainConfigBuilder> flows =
        c -> c.workflow(List.of(new Flow(Mode.TRAIN, 1), new Flow(Mode.VAL, 1)));
    Runner.of(config(kind, flows), in("plain")).run();
    RunResult result =
        Runner.of(config(kind, flows.andThen(ema(e -> e.momentum(0.2)))), in("ema")).run();

    Map<String, HostTensor> raw = part(latest("ema"), "raw.");
    Map<String, HostTensor> trained = new TreeMap<>(latest("plain").weights());
    trained.keySet().retainAll(raw.keySet());
    assertThat(raw).hasSize(6).isEqualTo(trained);
    assertThat(latest("ema").weights().get("0.weight")).isNotEqualTo(raw.get("0.weight"));
    assertThat(latest("ema").weights().get("1.running_mean"))
        .as("statistics are those of the training")
        .isEqualTo(latest("plain").weights().get("1.running_mean"));
    assertThat(result.iters()).isEqualTo(16);
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void evaluationsSeeTheAverageInTheMiddleOfAPassToo(LoopKind kind) {
    TrainConfig config =
        config(
            kind,
            ema(e -> e.momentum(0.05).warmUp(0))
                .andThen(c -> c.checkpointConfig(new CheckpointConfig(3, -1, false, false))));
    Map<Long, Map<String, Double>> measured = new TreeMap<>();
    Hook watcher =
        new ClosureHook(
            Stage.AFTER_TRAIN_ITER,
            run -> {
              if (run.state().isEvaluated()) {
                measured.put(run.state().completedIters(), run.state().metrics());
              }
            });
    Runner.of(config, in("run").withHook(watcher)).run();

    assertThat(measured).containsOnlyKeys(3L, 6L, 9L, 12L, 15L);
    measured.forEach(
        (iter, metrics) ->
            assertThat(
                    Runner.of(config, in("test"))
                        .test(folder.resolve("run/iter_" + iter + ".safetensors")))
                .as("iteration %d", iter)
                .isEqualTo(metrics));
  }

  @ParameterizedTest
  @CsvSource({
    "EPOCHS, 1, false", "EPOCHS, 5, true", "EPOCHS, 8, false", "EPOCHS, 11, true",
    "ITERATIONS, 1, true", "ITERATIONS, 6, false", "ITERATIONS, 8, true", "ITERATIONS, 15, false"
  })
  void aRunStoppedAnywhereGoesOnExactlyThere(LoopKind kind, int stopAt, boolean buffers) {
    Consumer<EmaHookConfig.Builder> keys =
        e -> e.momentum(0.1).interval(2).warmUp(5).updateBuffers(buffers);
    Runner.of(config(kind, ema(keys)), in("whole")).run();
    StopSignal stop = new StopSignal();
    Runner.of(
            config(
                kind,
                c -> c.customHooks(List.of(EmaHookConfig.of(keys), PointConfigs.stopAt(stopAt)))),
            in("stopped")
                .withContext(BuildContext.empty().with(StopSignal.class, stop))
                .withStop(stop))
        .run();
    assertThat(latest("stopped").meta().iter()).isEqualTo(stopAt);
    Runner.of(
            config(kind, ema(keys)), in("stopped").withResumeFrom(folder.resolve("stopped/latest")))
        .run();

    assertThat(latest("stopped").weights()).isEqualTo(latest("whole").weights());
    assertThat(latest("stopped").component("ema")).isEqualTo(latest("whole").component("ema"));
    assertThat(latest("stopped").component(Checkpoint.OPTIMIZER))
        .isEqualTo(latest("whole").component(Checkpoint.OPTIMIZER));
  }

  @Test
  void loadingTheWeightsGivesTheAverage() {
    Runner.of(config(LoopKind.EPOCHS, ema(e -> e.momentum(0.2))), in("ema")).run();
    List<Map<String, HostTensor>> begun = new ArrayList<>();
    Hook first =
        new ClosureHook(Stage.BEFORE_RUN, run -> begun.add(ModelState.copy(run.model().block())));
    Runner.of(
            config(LoopKind.EPOCHS, c -> {}),
            in("next").withLoadFrom(folder.resolve("ema/latest")).withHook(first))
        .run();

    assertThat(begun).containsExactly(latest("ema").weights());
  }

  /**
   * mmcv's test: momentum 0.5, no warm-up; averages of 0 and weights of 1 become averages of .5.
   */
  @Test
  void aStepFromACheckpointIsMmcvs() {
    TrainConfig still =
        config(
            LoopKind.ITERATIONS,
            ema(e -> e.momentum(0.5).warmUp(0))
                .andThen(c -> c.optimizer(SgdConfig.of(s -> s.lr(0))).lrConfig(null)));
    Runner.of(still, stopping(in("run"), 1)).run();
    Checkpoint saved = latest("run");
    Map<String, HostTensor> zeros = new LinkedHashMap<>(saved.weights());
    Map<String, HostTensor> ones = new LinkedHashMap<>();
    part(saved, "raw.")
        .forEach(
            (name, tensor) -> {
              zeros.put(name, filled(tensor, 0));
              ones.put("raw." + name, filled(tensor, 1));
            });
    Map<String, ComponentState> components = new LinkedHashMap<>(saved.components());
    components.put("ema", new ComponentState(ones, Map.of()));
    new CheckpointStore(folder.resolve("run"))
        .save("edited", new Checkpoint(zeros, components, saved.meta()));
    Runner.of(
            still, stopping(in("next"), 2).withResumeFrom(folder.resolve("run/edited.safetensors")))
        .run();

    Checkpoint next = latest("next");
    assertThat(next.meta().iter()).isEqualTo(2);
    part(next, "raw.")
        .forEach(
            (name, raw) -> {
              assertThat(raw).isEqualTo(filled(raw, 1));
              assertThat(next.weights().get(name)).isEqualTo(filled(raw, 0.5f));
            });

    List<Map<String, HostTensor>> begun = new ArrayList<>();
    Runner.of(
            config(
                LoopKind.EPOCHS,
                ema(e -> e.resumeFrom(folder.resolve("next/latest")).momentum(0.1))),
            in("third")
                .withHook(
                    new ClosureHook(
                        Stage.BEFORE_TRAIN_ITER,
                        run ->
                            begun.add(
                                run.withShownWeights(() -> ModelState.copy(run.model().block()))))))
        .run();
    assertThat(begun.get(0).get("0.weight"))
        .as("averages of another run")
        .isEqualTo(filled(begun.get(0).get("0.weight"), 0.5f));
  }

  private static RunOptions stopping(RunOptions options, long iters) {
    return options.withHook(
        new ClosureHook(
            Stage.AFTER_TRAIN_ITER,
            run -> {
              if (run.state().completedIters() == iters) {
                options.stop().stop();
              }
            }));
  }

  private static HostTensor filled(HostTensor like, float value) {
    float[] values = new float[(int) like.size()];
    Arrays.fill(values, value);
    return HostTensor.of(values, like.shape());
  }

  @Test
  void aPriorityThatContradictsTheHookIsAnErrorAtTheStart() {
    assertThatThrownBy(() -> Runner.of(placed("LOW"), in("run")).run())
        .isInstanceOf(BuildException.class)
        .hasMessage(
            "the hooks do not go together: the hook 'EMAHook' has the priority LOW, but comes"
                + " before 'EvalHook', whose priority is NORMAL (50); leave 'priority' out or"
                + " give it another");
    assertThatThrownBy(() -> Runner.of(placed("HIGHEST"), in("run")).dryRun())
        .hasMessageContaining("comes after 'OptimizerHook', whose priority is ABOVE_NORMAL (40)");
    assertThat(Runner.of(placed("49"), in("run")).run().iters()).isEqualTo(16);
  }

  private static TrainConfig placed(String priority) {
    ModuleConfig<? extends Hook> hook = EmaHookConfig.of(e -> {});
    ValueNode given = priority.equals("49") ? ValueNode.of(49) : ValueNode.of(priority);
    return config(
        LoopKind.EPOCHS, c -> c.customHooks(List.of(new HookPlace(given, null).of(hook))));
  }

  @Test
  void mistakesAreFound() {
    MapNode plain =
        (MapNode)
            TrainConfigCodec.INSTANCE.encode(config(LoopKind.EPOCHS, ema(e -> e.momentum(0.5))));
    MapNode wrong =
        plain.with(
            "custom_hooks",
            ListNode.of(
                MapNode.empty()
                    .with("type", ValueNode.of("EMAHook"))
                    .with("momentum", ValueNode.of(1.0))));
    assertThatThrownBy(() -> Config.of(wrong).as(TrainConfig.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("momentum must be between 0 and 1");

    Runner.of(config(LoopKind.EPOCHS, c -> {}), in("plain")).run();
    assertThatThrownBy(
            () ->
                Runner.of(
                        config(
                            LoopKind.EPOCHS,
                            ema(e -> e.resumeFrom(folder.resolve("plain/latest")))),
                        in("run"))
                    .run())
        .hasMessageContaining("has no averages; it has [optimizer, log]");
    Runner.of(config(LoopKind.EPOCHS, ema(e -> {})), in("narrow")).run();
    assertThatThrownBy(
            () ->
                Runner.of(
                        config(LoopKind.EPOCHS, ema(e -> e.updateBuffers(true))),
                        in("wide").withResumeFrom(folder.resolve("narrow/epoch_1.safetensors")))
                    .run())
        .hasMessageContaining("going on with the state 'ema' of the hook 'EMAHook' failed")
        .hasMessageContaining("1.running_mean");
  }

  @Test
  void twoIntervalsOfEvaluationAreTold() {
    TrainConfig config =
        config(
            LoopKind.ITERATIONS,
            c ->
                c.evaluation(
                    e ->
                        e.metric(List.of(PointErrorConfig.of(m -> {})))
                            .interval(8)
                            .dynamicIntervals(List.of(new EvalInterval(12, 2)))));
    List<Long> at = new ArrayList<>();
    Runner.of(
            config,
            in("run")
                .withHook(
                    new ClosureHook(
                        Stage.AFTER_TRAIN_ITER,
                        run -> {
                          if (run.state().isEvaluated()) {
                            at.add(run.state().completedIters());
                          }
                        })))
        .run();
    assertThat(at).containsExactly(8L, 12L, 14L, 16L);
  }
}
