package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.optim.AdamConfig;
import dev.espalier.train.optim.GradientClip;
import dev.espalier.train.optim.ParameterMultipliers;
import dev.espalier.train.optim.SgdConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What happens to gradients before a step, in whole runs. */
class GradientRunTest {

  private static final String CUMULATIVE = "GradientCumulativeOptimizerHook";

  @TempDir Path folder;

  /** A way of stepping whose state is more than the optimizer's. */
  private record Way(String name, Consumer<TrainConfigBuilder> changes) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Object> ways() {
    return Stream.of(
        new Way("accumulation", c -> c.optimizerConfig(cumulative(3))),
        new Way("dynamic scale", c -> c.fp16(scale(dynamic()))),
        new Way("both", c -> c.optimizerConfig(cumulative(3)).fp16(scale(dynamic()))),
        new Way(
            "groups",
            c ->
                c.optimizer(
                    AdamConfig.of(
                        a ->
                            a.lr(0.02)
                                .weightDecay(0.01)
                                .paramwiseCfg(
                                    p ->
                                        p.normDecayMult(0.0)
                                            .biasLrMult(2)
                                            .customKeys(
                                                Map.of(
                                                    "3", new ParameterMultipliers(0.1, 0.0))))))));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void stoppingChangesNothing(Way way) {
    Checkpoint whole = points(way, "whole", 0);
    assertThat(points(way, "stopped", 5).meta().iter()).isEqualTo(5);
    Checkpoint resumed = points(way, "stopped", 0);

    assertThat(resumed.meta().iter()).isEqualTo(16);
    assertThat(resumed.weights()).isEqualTo(whole.weights());
    assertThat(resumed.component(Checkpoint.OPTIMIZER))
        .isEqualTo(whole.component(Checkpoint.OPTIMIZER));
  }

  @Test
  void smallBatchesTogetherAreABigOne() {
    Checkpoint big = line("big", 8, c -> {});
    Checkpoint small = line("small", 4, c -> c.optimizerConfig(cumulative(2)));
    assertThat(weight(small)).isCloseTo(weight(big), within(1e-5));
    assertThat(small.meta().iter()).isEqualTo(2 * big.meta().iter());
  }

  @ParameterizedTest
  @ValueSource(doubles = {512, 1024})
  void aLossScaledByAPowerOfTwoChangesNothing(double scale) {
    Checkpoint plain = line("plain", 8, c -> {});
    Checkpoint scaled = line("scaled", 8, c -> c.fp16(scale(ValueNode.of(scale))));
    assertThat(scaled.weights()).isEqualTo(plain.weights());
    assertThat(scaled.component(Checkpoint.OPTIMIZER).scalars())
        .containsEntry("loss_scaler.scale", scale);
  }

  @Test
  void mistakesAreFoundBeforeTheRun() {
    assertThatThrownBy(() -> new OptimizerConfig("OptimizerHook", null, false, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("cumulative_iters needs type 'GradientCumulativeOptimizerHook'");
    assertThatThrownBy(() -> new Fp16Config(ValueNode.of("dynamical")))
        .hasMessageContaining("loss_scale is a number, 'dynamic' or a map");
    assertThatThrownBy(() -> new Fp16Config(ValueNode.of(0)))
        .hasMessageContaining("above 0, given 0");
    Config wrong =
        Config.of(
            MapNode.empty()
                .with("loss_scale", MapNode.empty().with("init_scael", ValueNode.of(2))));
    assertThatThrownBy(() -> wrong.as(Fp16Config.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("init_scael")
        .hasMessageContaining("init_scale");
  }

  private static OptimizerConfig cumulative(int iters) {
    return new OptimizerConfig(CUMULATIVE, GradientClip.ofNorm(5, 2), false, iters);
  }

  private static Fp16Config scale(dev.espalier.config.ConfigNode node) {
    return new Fp16Config(node);
  }

  private static MapNode dynamic() {
    return MapNode.empty()
        .with("init_scale", ValueNode.of(64))
        .with("growth_interval", ValueNode.of(3));
  }

  private static double weight(Checkpoint checkpoint) {
    return checkpoint.weights().get("weight").toFloats()[0];
  }

  private Checkpoint line(String name, int batch, Consumer<TrainConfigBuilder> changes) {
    TrainConfigBuilder builder =
        TrainConfigBuilder.builder()
            .model(LineModelConfig.of(m -> {}))
            .data(d -> d.samplesPerGpu(batch).train(LineDatasetConfig.of(l -> l.size(32))))
            .optimizer(SgdConfig.of(s -> s.lr(0.1).momentum(0.9)))
            .optimizerConfig(new OptimizerConfig("OptimizerHook", null, false, 1))
            .totalEpochs(3);
    changes.accept(builder);
    Path workDir = folder.resolve(name);
    Runner.of(builder.build(), RunOptions.named(name).withWorkDir(workDir)).run();
    return CheckpointStore.read(workDir.resolve("latest"));
  }

  /** Trains for two epochs or until an iteration, going on where the folder has a checkpoint. */
  private Checkpoint points(Way way, String name, int stopAt) {
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
            c -> {
              way.changes.accept(c);
              c.customHooks(stopAt > 0 ? List.of(PointConfigs.stopAt(stopAt)) : List.of());
            });
    Runner.of(config, options).run();
    return CheckpointStore.read(workDir.resolve("latest"));
  }
}
