package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.optim.AdadeltaConfig;
import dev.espalier.train.optim.AdagradConfig;
import dev.espalier.train.optim.AdamWConfig;
import dev.espalier.train.optim.LionConfig;
import dev.espalier.train.optim.NAdamConfig;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.optim.RAdamConfig;
import dev.espalier.train.optim.RmsPropConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that is stopped and goes on ends bit for bit like one that was not, by any optimizer. */
class OptimizerResumeTest {

  @TempDir Path folder;

  static Stream<ModuleConfig<? extends Optimizer>> optimizers() {
    return Stream.of(
        AdamWConfig.of(o -> o.lr(0.02)),
        RmsPropConfig.of(o -> o.momentum(0.5).centered(true)),
        AdagradConfig.of(o -> o.lrDecay(0.01).initialAccumulatorValue(0.1)),
        AdadeltaConfig.of(o -> {}),
        NAdamConfig.of(o -> o.weightDecay(0.01)),
        RAdamConfig.of(o -> o.weightDecay(0.01).decoupledWeightDecay(true)),
        LionConfig.of(o -> o.lr(1e-3).weightDecay(0.1)));
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void stoppingChangesNothing(ModuleConfig<? extends Optimizer> optimizer) {
    Checkpoint whole = run(optimizer, "whole", 0);
    assertThat(run(optimizer, "stopped", 5).meta().iter()).isEqualTo(5);
    Checkpoint resumed = run(optimizer, "stopped", 0);

    assertThat(resumed.meta().iter()).isEqualTo(16);
    assertThat(resumed.weights()).isEqualTo(whole.weights());
    assertThat(resumed.component(Checkpoint.OPTIMIZER))
        .isEqualTo(whole.component(Checkpoint.OPTIMIZER));
  }

  /** Trains for two epochs or until an iteration, going on where the folder has a checkpoint. */
  private Checkpoint run(ModuleConfig<? extends Optimizer> optimizer, String name, int stopAt) {
    Path workDir = folder.resolve(name);
    StopSignal stop = new StopSignal();
    RunOptions options =
        RunOptions.named(name)
            .withWorkDir(workDir)
            .withContext(BuildContext.empty().with(StopSignal.class, stop))
            .withStop(stop);
    if (workDir.resolve("latest").toFile().exists()) {
      options = options.withResumeFrom(workDir.resolve("latest"));
    }
    TrainConfig config =
        PointConfigs.points(
            2,
            c ->
                c.optimizer(optimizer)
                    .customHooks(stopAt > 0 ? List.of(PointConfigs.stopAt(stopAt)) : List.of()));
    Runner.of(config, options).run();
    return CheckpointStore.read(workDir.resolve("latest"));
  }
}
