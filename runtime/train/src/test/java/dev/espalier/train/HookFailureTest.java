package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ValueNode;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.hook.FailurePolicy;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.HookPlace;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HookFailureTest {

  @TempDir Path folder;

  private RunOptions options() {
    return RunOptions.named("run").withWorkDir(folder);
  }

  private RunResult run(FailurePolicy policy) {
    ModuleConfig<? extends Hook> failing = FailingHookConfig.of(h -> h.iter(12));
    return Runner.of(
            PointConfigs.points(
                2,
                c ->
                    c.customHooks(
                        List.of(
                            new HookPlace(ValueNode.of("low"), policy).of(failing),
                            CountingHookConfig.of(h -> {})))),
            options())
        .run();
  }

  @Test
  void aFailureNamesTheHookAndThePlaceAndLeavesTheLastCheckpoint() {
    assertThatThrownBy(() -> run(FailurePolicy.STOP))
        .isInstanceOf(RunException.class)
        .hasMessage(
            "the hook 'FailingHook' failed in after_train_iter, epoch 2, iteration 13 (a batch of"
                + " 8): no luck")
        .hasCauseInstanceOf(IllegalStateException.class);
    Checkpoint last = CheckpointStore.read(folder.resolve("latest"));
    assertThat(last.meta().epoch()).isEqualTo(1);
  }

  @Test
  void aRunMayGoOnAfterAFailure() {
    assertThat(run(FailurePolicy.WARN).iters()).isEqualTo(16);
    assertThat(run(FailurePolicy.DISABLE).iters()).isEqualTo(16);
    assertThat(CheckpointStore.read(folder.resolve("latest")).component("counting").scalars())
        .as("the others are called as ever")
        .containsEntry("iterations", 16.0);
  }

  @Test
  void hooksAreClosedHoweverTheRunEnds() {
    FailingHook hook = new FailingHook(0);
    assertThatThrownBy(
            () -> Runner.of(PointConfigs.points(1, c -> {}), options().withHook(hook)).run())
        .isInstanceOf(RunException.class);
    assertThat(hook.isClosed()).isTrue();
    FailingHook lucky = new FailingHook(1000);
    Runner.of(PointConfigs.points(1, c -> {}), options().withHook(lucky)).run();
    assertThat(lucky.isClosed()).isTrue();
    assertThat(lucky.failures()).isZero();
  }

  @Test
  void memoryThatRunsOutIsToldWithTheStage() {
    Hook hungry =
        new Hook() {
          @Override
          public String name() {
            return "HungryHook";
          }

          @Override
          public FailurePolicy onFailure() {
            return FailurePolicy.WARN;
          }

          @Override
          public void beforeTrainIter(Run run) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    assertThatThrownBy(
            () -> Runner.of(PointConfigs.points(1, c -> {}), options().withHook(hungry)).run())
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith(
            "the hook 'HungryHook' failed in before_train_iter, epoch 1, iteration 1")
        .hasMessageContaining("lower 'samples_per_gpu'")
        .hasCauseInstanceOf(OutOfMemoryError.class);
  }

  @Test
  void aFailureOfTheModelNamesThePlaceToo() {
    DataConfig narrow =
        DataConfigBuilder.of(
            d ->
                d.samplesPerGpu(8)
                    .train(PointDatasetConfig.of(p -> p.size(64)))
                    .val(PointDatasetConfig.of(p -> p.size(20))));
    assertThatThrownBy(
            () ->
                Runner.of(
                        PointConfigs.points(
                            1, c -> c.data(narrow).model(BrokenModelConfig.of(m -> {}))),
                        options())
                    .run())
        .isInstanceOf(RunException.class)
        .hasMessageStartingWith("the training step failed in before_train_iter, epoch 1")
        .hasMessageEndingWith("broken");
  }
}
