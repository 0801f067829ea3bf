package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.ListNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.IterBasedLoopConfig;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.schedule.CosineAnnealingLrConfig;
import dev.espalier.train.schedule.StepLrConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that are counted in iterations; 8 of them are a pass through the data. */
class IterBasedRunTest {

  @TempDir Path folder;

  private static TrainConfig iterations(int max, Consumer<TrainConfigBuilder> changes) {
    return PointConfigs.points(
        1,
        c ->
            changes.accept(
                c.totalEpochs(null)
                    .runner(IterBasedLoopConfig.of(l -> l.maxIters(max)))
                    .customHooks(List.of(CountingHookConfig.of(h -> {})))));
  }

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  private Checkpoint latest(String name) {
    return CheckpointStore.read(folder.resolve(name).resolve("latest"));
  }

  private List<String> files(String name, String prefix) {
    return Stream.of(folder.resolve(name).toFile().list())
        .filter(file -> file.startsWith(prefix))
        .sorted()
        .toList();
  }

  private List<String> log(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      Path file = files.filter(f -> f.toString().endsWith(".log")).findFirst().orElseThrow();
      return Files.readAllLines(file).stream().map(line -> line.split(" - ", 2)[1]).toList();
    }
  }

  private Stream<String> heads(String name) throws IOException {
    return log(name).stream().map(line -> line.substring(0, line.indexOf('\t')));
  }

  @Test
  void everythingIsCountedInIterations() throws IOException {
    RunResult result =
        Runner.of(
                iterations(
                    20,
                    c ->
                        c.checkpointConfig(new CheckpointConfig(6, -1))
                            .evaluation(
                                e ->
                                    e.metric(List.of(PointErrorConfig.of(m -> {})))
                                        .interval(10)
                                        .saveBest(List.of("acc")))
                            .logConfig(new LogConfig(5, null))),
                in("run"))
            .run();

    assertThat(result.iters()).isEqualTo(20);
    assertThat(result.epochs()).isEqualTo(2);
    assertThat(result.stopped()).isFalse();
    assertThat(result.metrics()).containsKey("acc");
    assertThat(files("run", "iter_"))
        .containsExactly(
            "iter_12.safetensors",
            "iter_18.safetensors",
            "iter_20.safetensors",
            "iter_6.safetensors");
    assertThat(files("run", "best_acc_iter_")).hasSize(1);
    assertThat(latest("run").meta().iter()).isEqualTo(20);
    assertThat(latest("run").meta().epoch()).isEqualTo(2);
    assertThat(heads("run"))
        .containsExactly(
            "Iter [5/20]",
            "Iter [10/20]",
            "Iter(val) [3]",
            "Iter [15/20]",
            "Iter [20/20]",
            "Iter(val) [3]");
  }

  @Test
  void withoutAnIntervalOnlyTheEndIsSaved() {
    Runner.of(iterations(5, c -> {}), in("run")).run();

    assertThat(files("run", "iter_")).containsExactly("iter_5.safetensors");
  }

  @Test
  void byEpochMeansByPassesThroughTheData() {
    Runner.of(
            iterations(
                20,
                c ->
                    c.checkpointConfig(new CheckpointConfig(1, -1, true, true))
                        .evaluation(
                            e ->
                                e.metric(List.of(PointErrorConfig.of(m -> {})))
                                    .byEpoch(true)
                                    .saveBest(List.of("acc")))),
            in("run"))
        .run();

    assertThat(files("run", "epoch_"))
        .containsExactly("epoch_1.safetensors", "epoch_2.safetensors");
    assertThat(files("run", "iter_")).as("the cut pass").containsExactly("iter_20.safetensors");
    assertThat(files("run", "best_acc_epoch_")).hasSize(1);
  }

  @Test
  void aRunByEpochsMaySaveAndEvaluateByIterations() {
    Runner.of(
            PointConfigs.points(
                1,
                c ->
                    c.checkpointConfig(new CheckpointConfig(3, 1, false, false))
                        .evaluation(
                            e ->
                                e.metric(List.of(PointErrorConfig.of(m -> {})))
                                    .byEpoch(false)
                                    .interval(3)
                                    .saveBest(List.of("acc")))),
            in("run"))
        .run();

    assertThat(files("run", "iter_")).containsExactly("iter_6.safetensors");
    assertThat(files("run", "best_acc_iter_")).hasSize(1);
  }

  @Test
  void anEvaluationMayComeBeforeTheTraining() throws IOException {
    Runner.of(
            iterations(
                4,
                c ->
                    c.evaluation(
                        e -> e.metric(List.of(PointErrorConfig.of(m -> {}))).interval(2).start(0))),
            in("run"))
        .run();

    assertThat(heads("run"))
        .containsExactly("Iter(val) [3]", "Iter(val) [3]", "Iter [4/4]", "Iter(val) [3]");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 9, 15, 16, 17})
  void aRunStoppedAnywhereGoesOnExactlyThere(int stopAt) {
    Runner.of(iterations(20, c -> {}), in("whole")).run();
    StopSignal stop = new StopSignal();
    RunResult stopped =
        Runner.of(
                iterations(
                    20,
                    c ->
                        c.customHooks(
                            List.of(CountingHookConfig.of(h -> {}), PointConfigs.stopAt(stopAt)))),
                in("stopped")
                    .withContext(BuildContext.empty().with(StopSignal.class, stop))
                    .withStop(stop))
            .run();
    assertThat(stopped.stopped()).isTrue();
    assertThat(stopped.iters()).isEqualTo(stopAt);
    Runner.of(
            iterations(20, c -> {}), in("stopped").withResumeFrom(folder.resolve("stopped/latest")))
        .run();

    same(latest("stopped"), latest("whole"));
    assertThat(latest("stopped").component("counting").scalars())
        .containsEntry("iterations", 20.0)
        .containsEntry("passes", 2.0);
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 8, 16})
  void aCheckpointOfAHookGoesOnExactlyToo(int saved) {
    Consumer<TrainConfigBuilder> every = c -> c.checkpointConfig(new CheckpointConfig(1, -1));
    Runner.of(iterations(20, every), in("whole")).run();
    Runner.of(
            iterations(20, every),
            in("resumed").withResumeFrom(folder.resolve("whole/iter_" + saved + ".safetensors")))
        .run();

    same(latest("resumed"), latest("whole"));
  }

  /** Returns the states but the log's, which has times and the names of files. */
  private static Map<String, ComponentState> exact(Checkpoint checkpoint) {
    Map<String, ComponentState> exact = new TreeMap<>(checkpoint.components());
    exact.remove("log");
    return exact;
  }

  private static void same(Checkpoint one, Checkpoint other) {
    assertThat(one.weights()).isEqualTo(other.weights());
    assertThat(exact(one)).isEqualTo(exact(other));
    assertThat(one.meta().iter()).isEqualTo(other.meta().iter());
    assertThat(one.meta().epoch()).isEqualTo(other.meta().epoch());
  }

  @Test
  void schedulesGoByIterationsWhereTheyDoNotSay() {
    List<Double> rates = rates(c -> c.lrConfig(CosineAnnealingLrConfig.of(s -> s.minLr(0.0))));
    assertThat(rates.get(0)).isEqualTo(0.02);
    assertThat(rates.get(10)).isCloseTo(0.01, org.assertj.core.api.Assertions.within(1e-12));

    ListNode steps = ListNode.of(ValueNode.of(3));
    assertThat(rates(c -> c.lrConfig(StepLrConfig.of(s -> s.step(steps)))).subList(2, 4))
        .containsExactly(0.02, 0.002);
    assertThat(
            rates(c -> c.lrConfig(StepLrConfig.of(s -> s.step(ValueNode.of(1)).byEpoch(true))))
                .subList(7, 9))
        .containsExactly(0.02, 0.002);
  }

  private List<Double> rates(Consumer<TrainConfigBuilder> schedule) {
    List<Double> rates = new ArrayList<>();
    RatesHook hook = new RatesHook(rates);
    Runner.of(iterations(20, schedule), in("rates").withHook(hook)).run();
    return rates;
  }

  private record RatesHook(List<Double> rates) implements dev.espalier.train.hook.Hook {
    @Override
    public void afterTrainIter(dev.espalier.train.hook.Run run) {
      rates.add(run.optimizer().groups().get(0).lr());
    }
  }

  @Test
  void aValidatingFlowHasLinesOfItsOwn() throws IOException {
    Runner.of(
            iterations(
                8,
                c ->
                    c.workflow(List.of(new Flow(Mode.TRAIN, 4), new Flow(Mode.VAL, 2)))
                        .evaluation((EvaluationConfig) null)),
            in("run"))
        .run();

    assertThat(heads("run"))
        .containsExactly("Iter [4/8]", "Iter(val) [2]", "Iter [8/8]", "Iter(val) [2]");
  }
}
