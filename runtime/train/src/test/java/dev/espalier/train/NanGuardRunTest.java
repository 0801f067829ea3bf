package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.ModelState;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.hook.ClosureHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.guard.NanGuardHookConfig;
import dev.espalier.train.hook.guard.NanPolicy;
import dev.espalier.train.loop.LossException;
import dev.espalier.train.loop.StopSignal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A loss that is no number: the item 20 is in the third of eight batches. */
class NanGuardRunTest {

  @TempDir Path folder;

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  private Checkpoint latest(String name) {
    return CheckpointStore.read(folder.resolve(name).resolve("latest"));
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
