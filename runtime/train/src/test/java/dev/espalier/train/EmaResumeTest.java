package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.ModelState;
import dev.espalier.train.hook.ClosureHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.ema.EmaHookConfig;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.optim.SgdConfig;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The moving average in checkpoints, and going on from them. */
class EmaResumeTest extends EmaFixture {

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
}
