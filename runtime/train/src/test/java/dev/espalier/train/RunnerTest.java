package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointException;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.SafetensorsFile;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.log.ProgressBarHook;
import dev.espalier.train.loop.LossException;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.optim.SgdConfig;
import dev.espalier.train.schedule.FixedLrConfig;
import dev.espalier.train.schedule.OneCycleLrConfig;
import dev.espalier.train.schedule.OneCycleMomentumConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunnerTest {

  @TempDir Path folder;

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name)).withConfigText("seed = 3\n");
  }

  private Map<String, HostTensor> weights(String name, String checkpoint) {
    return CheckpointStore.readWeights(folder.resolve(name).resolve(checkpoint));
  }

  @Test
  void trainsAndLeavesEverythingInTheWorkDir() throws IOException {
    RunResult result =
        Runner.of(
                PointConfigs.points(
                    20,
                    c ->
                        c.model(PointModelConfig.of(m -> {}))
                            .checkpointConfig(new CheckpointConfig(5, 3))),
                in("run"))
            .run();

    assertThat(result.epochs()).isEqualTo(20);
    assertThat(result.stopped()).isFalse();
    assertThat(result.metrics()).containsOnlyKeys("acc", "worst_error");
    assertThat(result.metrics().get("acc")).isGreaterThan(0.9);
    assertThat(result.bestScores()).containsOnlyKeys("acc");
    assertThat(folder.resolve("run/run.groovy")).hasContent("seed = 3");
    assertThat(new CheckpointStore(folder.resolve("run")).list("epoch")).hasSize(3);
    Checkpoint latest = CheckpointStore.read(folder.resolve("run/latest"));
    assertThat(latest.meta().epoch()).isEqualTo(20);
    assertThat(latest.meta().iter()).isEqualTo(160);
    assertThat(latest.meta().bestScores()).isEqualTo(result.bestScores());
    assertThat(latest.meta().config()).isEqualTo("seed = 3\n");
  }

  @Test
  void logsTextAndJsonLines() throws IOException {
    Runner.of(PointConfigs.points(1, c -> {}), in("run")).run();

    assertThat(lines(".log"))
        .filteredOn(line -> !line.endsWith(" - Exp name: run"))
        .hasSize(3)
        .satisfies(
            lines -> {
              assertThat(lines.get(0)).contains("Epoch [1][4/8]\tlr: ").contains("grad_norm: ");
              assertThat(lines.get(1)).contains("Epoch [1][8/8]\tlr: ").contains(", loss: ");
              assertThat(lines.get(2)).contains("Epoch(val) [1][3]\tacc: ");
            });
    List<JsonNode> json =
        new ArrayList<>(
            lines(".log.json").stream().map(line -> JsonMapper.shared().readTree(line)).toList());
    assertThat(json.remove(0).get("exp_name").asString()).isEqualTo("run");
    assertThat(json).hasSize(3);
    assertThat(json.get(0).get("heap").asInt()).isPositive();
    assertThat(json.get(0).get("mode").asString()).isEqualTo("train");
    assertThat(json.get(0).get("iter").asInt()).isEqualTo(4);
    assertThat(json.get(0).get("mse").asDouble()).isPositive();
    assertThat(json.get(2).get("mode").asString()).isEqualTo("val");
    assertThat(json.get(2).get("worst_error").asDouble()).isPositive();
  }

  private List<String> lines(String suffix) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("run"))) {
      Path file = files.filter(f -> f.toString().endsWith(suffix)).findFirst().orElseThrow();
      return Files.readAllLines(file);
    }
  }

  @Test
  void aResumedRunEndsBitForBitLikeOneThatNeverStopped() {
    Runner.of(PointConfigs.points(4, c -> {}), in("whole")).run();
    Runner.of(
            PointConfigs.points(4, c -> {}),
            in("resumed").withResumeFrom(folder.resolve("whole/epoch_2.safetensors")))
        .run();

    assertThat(weights("resumed", "latest")).isEqualTo(weights("whole", "latest"));
  }

  @Test
  void aBarShowsEveryEpochAndLeavesTheLineEmpty() {
    List<String> lines = new CopyOnWriteArrayList<>();

    Runner.of(
            PointConfigs.points(2, c -> {}),
            in("bar").withHook(new ProgressBarHook(lines::add, 60)))
        .run();

    assertThat(lines).anyMatch(line -> line.startsWith("epoch 1/2"));
    assertThat(lines).anyMatch(line -> line.startsWith("epoch 2/2") && line.contains("100%"));
    assertThat(lines).allMatch(line -> line.length() <= 60);
    assertThat(lines.get(lines.size() - 1)).isEmpty();
  }

  @Test
  void aRunStoppedInTheMiddleOfAnEpochGoesOnExactlyThere() {
    Runner.of(PointConfigs.points(3, c -> {}), in("whole")).run();
    StopSignal stop = new StopSignal();
    RunOptions stoppable =
        in("stopped").withContext(BuildContext.empty().with(StopSignal.class, stop)).withStop(stop);
    RunResult stopped =
        Runner.of(
                PointConfigs.points(3, c -> c.customHooks(List.of(PointConfigs.stopAt(13)))),
                stoppable)
            .run();
    Runner.of(
            PointConfigs.points(3, c -> {}),
            in("stopped").withResumeFrom(folder.resolve("stopped/latest")))
        .run();

    assertThat(stopped.stopped()).isTrue();
    assertThat(stopped.epochs()).isEqualTo(1);
    assertThat(folder.resolve("stopped/iter_13.safetensors")).exists();
    assertThat(weights("stopped", "epoch_3.safetensors"))
        .isEqualTo(weights("whole", "epoch_3.safetensors"));
  }

  @Test
  void whatAHookRemembersGoesOnExactlyAfterAStop() {
    ModuleConfig<? extends Hook> counting = CountingHookConfig.of(h -> {});
    Runner.of(PointConfigs.points(3, c -> c.customHooks(List.of(counting))), in("whole")).run();
    StopSignal stop = new StopSignal();
    Runner.of(
            PointConfigs.points(3, c -> c.customHooks(List.of(PointConfigs.stopAt(13), counting))),
            in("stopped")
                .withContext(BuildContext.empty().with(StopSignal.class, stop))
                .withStop(stop))
        .run();
    Runner.of(
            PointConfigs.points(3, c -> c.customHooks(List.of(counting))),
            in("stopped").withResumeFrom(folder.resolve("stopped/latest")))
        .run();

    Checkpoint whole = CheckpointStore.read(folder.resolve("whole/latest"));
    Checkpoint resumed = CheckpointStore.read(folder.resolve("stopped/latest"));
    for (String exact : List.of("optimizer", "counting")) { // the log's state has times
      assertThat(resumed.component(exact)).isEqualTo(whole.component(exact));
    }
    assertThat(resumed.component("counting").scalars())
        .containsEntry("iterations", 24.0)
        .containsEntry("passes", 3.0);
    assertThat(CheckpointStore.read(folder.resolve("whole/best")).components())
        .containsKey("counting");
  }

  @Test
  void aHookMayBeNewInARunThatGoesOn() {
    Runner.of(PointConfigs.points(1, c -> {}), in("without")).run();
    Runner.of(
            PointConfigs.points(2, c -> c.customHooks(List.of(CountingHookConfig.of(h -> {})))),
            in("with").withResumeFrom(folder.resolve("without/latest")))
        .run();

    assertThat(CheckpointStore.read(folder.resolve("with/latest")).component("counting").scalars())
        .containsEntry("iterations", 8.0);
  }

  @Test
  void schedulesOfRateAndMomentumGoOnExactlyAfterAStop() {
    Consumer<TrainConfigBuilder> cycle =
        c ->
            c.lrConfig(OneCycleLrConfig.of(s -> s.maxLr(List.of(0.02))))
                .momentumConfig(OneCycleMomentumConfig.of(s -> {}));
    Runner.of(PointConfigs.points(3, cycle), in("whole")).run();
    StopSignal stop = new StopSignal();
    Runner.of(
            PointConfigs.points(
                3, cycle.andThen(c -> c.customHooks(List.of(PointConfigs.stopAt(13))))),
            in("stopped")
                .withContext(BuildContext.empty().with(StopSignal.class, stop))
                .withStop(stop))
        .run();
    Runner.of(
            PointConfigs.points(3, cycle),
            in("stopped").withResumeFrom(folder.resolve("stopped/latest")))
        .run();

    assertThat(weights("stopped", "latest")).isEqualTo(weights("whole", "latest"));
    Runner.of(PointConfigs.points(3, cycle.andThen(c -> c.momentumConfig(null))), in("without"))
        .run();
    assertThat(weights("without", "latest")).isNotEqualTo(weights("whole", "latest"));
  }

  @Test
  void aRunWhoseEpochsHaveAnotherLengthCannotGoOn() {
    Runner.of(PointConfigs.points(2, c -> {}), in("eight")).run();
    for (int size : new int[] {32, 128}) {
      DataConfig other =
          DataConfigBuilder.of(
              d ->
                  d.samplesPerGpu(8)
                      .train(PointDatasetConfig.of(p -> p.size(size)))
                      .val(PointDatasetConfig.of(p -> p.size(20))));

      assertThatThrownBy(
              () ->
                  Runner.of(
                          PointConfigs.points(4, c -> c.data(other)),
                          in("other").withResumeFrom(folder.resolve("eight/latest")))
                      .run())
          .isInstanceOf(CheckpointException.class)
          .hasMessageStartingWith("cannot go on from ")
          .hasMessageContaining(
              "after 2 epochs and 16 iterations with %d iterations an epoch, since it was made with 8"
                  .formatted(size / 8));
    }
  }

  @Test
  void theNumberOfWorkersChangesNothing() {
    Runner.of(PointConfigs.points(1, c -> {}), in("two")).run();
    Runner.of(
            PointConfigs.points(
                1,
                c ->
                    c.data(
                        DataConfigBuilder.builder()
                            .samplesPerGpu(8)
                            .train(PointDatasetConfig.of(d -> d.size(64).noise(0.01)))
                            .val(PointDatasetConfig.of(d -> d.size(20)))
                            .build())),
            in("none"))
        .run();

    assertThat(weights("none", "latest")).isEqualTo(weights("two", "latest"));
  }

  @Test
  void testsACheckpointToTheMetricsOfTraining() {
    TrainConfig config = PointConfigs.points(2, c -> {});
    RunResult trained = Runner.of(config, in("run")).run();

    assertThat(Runner.of(config, in("test")).test(folder.resolve("run/latest")))
        .isEqualTo(trained.metrics());
    assertThat(folder.resolve("test")).doesNotExist();
  }

  @Test
  void testsOtherWeightsAsTheLoadOptionsSay() {
    TrainConfig config =
        PointConfigs.points(2, c -> c.loadOptions(o -> o.prefix("net").strict(false)));
    RunResult trained = Runner.of(config, in("run")).run();
    Path own = folder.resolve("run/latest");
    Path other = folder.resolve("other.safetensors");
    Map<String, HostTensor> renamed = new LinkedHashMap<>();
    CheckpointStore.readWeights(own)
        .forEach((name, weight) -> renamed.put("module.net." + name, weight));
    new SafetensorsFile(renamed, Map.of()).write(other);

    assertThat(Runner.of(config, in("test")).test(other))
        .as("module. is taken off, and then the prefix")
        .isEqualTo(trained.metrics());
    assertThat(Runner.of(config, in("test")).test(own))
        .as("a checkpoint of the run itself has the right names")
        .isEqualTo(trained.metrics());
    assertThatThrownBy(() -> Runner.of(PointConfigs.points(2, c -> {}), in("test")).test(other))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("unexpected: net.0.bias");
  }

  @Test
  void keepsOnlyTheBestCheckpoint() {
    RunResult result = Runner.of(PointConfigs.points(3, c -> {}), in("run")).run();

    List<String> best =
        Stream.of(folder.resolve("run").toFile().list())
            .filter(name -> name.startsWith("best_"))
            .toList();
    assertThat(best).singleElement().asString().startsWith("best_acc_epoch_");
    assertThat(
            Runner.of(PointConfigs.points(3, c -> {})).test(folder.resolve("run/best")).get("acc"))
        .isEqualTo(result.bestScores().get("acc"));
  }

  @Test
  void beginsWithLoadedWeightsAndFreshCounters() {
    Runner.of(PointConfigs.points(1, c -> {}), in("first")).run();
    RunResult second =
        Runner.of(
                PointConfigs.points(
                    1,
                    c ->
                        c.optimizer(SgdConfig.of(s -> s.lr(0)))
                            .lrConfig(FixedLrConfig.of(s -> {}))),
                in("second").withLoadFrom(folder.resolve("first/latest")))
            .run();

    assertThat(second.epochs()).isEqualTo(1);
    assertThat(weights("second", "latest").get("0.weight"))
        .isEqualTo(weights("first", "latest").get("0.weight"));
  }

  @Test
  void dryRunShowsShapesAndWritesNothing() {
    DryRun run = Runner.of(PointConfigs.points(3, c -> {}), in("dry")).dryRun();

    assertThat(run.inputs()).hasToString("[(8, 4)]");
    assertThat(run.targets()).hasToString("[(8, 2)]");
    assertThat(run.outputs()).hasToString("[(8, 2)]");
    assertThat(run.parameters()).isEqualTo(4 * 8 + 8 + 2 * 8 + 8 * 2 + 2);
    assertThat(run.itersPerEpoch()).isEqualTo(8);
    assertThat(run.hooks()).contains("after_train_iter:").contains("(ABOVE_NORMAL) OptimizerHook");
    assertThat(run.loss()).isPositive();
    assertThat(folder.resolve("dry")).doesNotExist();
  }

  @Test
  void stopsWhenTheLossIsNoNumber() {
    TrainConfig config =
        PointConfigs.points(1, c -> c.model(PointModelConfig.of(m -> m.lossScale(1e300))));

    assertThatThrownBy(() -> Runner.of(config, in("run")).run())
        .isInstanceOf(LossException.class)
        .hasMessageContaining("the loss is Infinity in epoch 1, iteration 1");
  }

  @Test
  void saysWhichCheckpointIsMissing() {
    TrainConfig config = PointConfigs.points(1, c -> {});
    Path missing = folder.resolve("none.safetensors");

    assertThatThrownBy(() -> Runner.of(config, in("run").withResumeFrom(missing)).run())
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("none.safetensors");
  }

  @Test
  void saysThatTheWorkDirCannotBeWritten() throws IOException {
    Path file = Files.createFile(folder.resolve("taken"));

    assertThatThrownBy(() -> Runner.of(PointConfigs.points(1, c -> {}), in("taken")).run())
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write to the work dir '" + file + "'");
  }
}
