package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.PartEvent;
import dev.espalier.train.hook.sync.DistSamplerSeedHookConfig;
import dev.espalier.train.hook.watch.MemoryHookConfig;
import dev.espalier.train.hook.watch.ProfilerHookConfig;
import dev.espalier.train.loop.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hooks that watch time and memory. */
class WatchRunTest {

  @TempDir Path folder;

  private RunOptions options() {
    return RunOptions.named("run").withWorkDir(folder);
  }

  private static TrainConfig config(
      LoopKind kind, ModuleConfig<? extends Hook> hook, Consumer<TrainConfigBuilder> changes) {
    return PointConfigs.points(
        2,
        c -> {
          kind.in(c);
          c.customHooks(List.of(hook));
          changes.accept(c);
        });
  }

  private List<RecordedEvent> parts() throws IOException {
    return RecordingFile.readAllEvents(folder.resolve("profile.jfr")).stream()
        .filter(event -> event.getEventType().getName().equals(PartEvent.NAME))
        .toList();
  }

  private static String table(LogLines log) {
    return log.at(Level.INFO).stream()
        .filter(line -> line.contains("iterations were recorded"))
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void somePartOfARunIsRecorded(LoopKind kind) throws IOException {
    try (LogLines log = new LogLines("espalier")) {
      Runner.of(
              config(
                  kind,
                  ProfilerHookConfig.of(p -> p.byEpoch(false).skip(3).profileIters(4)),
                  c -> {}),
              options())
          .run();
      assertThat(table(log))
          .startsWith("4 iterations were recorded in " + folder.resolve("profile.jfr"))
          .contains("ms/iteration", "batch", "training step", "OptimizerHook", "all", "100.0%");
    }
    List<RecordedEvent> steps =
        parts().stream().filter(e -> e.getString("part").equals("training step")).toList();
    assertThat(steps.stream().map(e -> e.getLong("iter"))).containsExactly(3L, 4L, 5L, 6L);
    assertThat(names()).contains("batch", "LrUpdaterHook", "IterTimerHook", "LogSchedule");
  }

  private Set<String> names() throws IOException {
    return parts().stream()
        .map(e -> e.getString("part"))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void aPassIsRecordedToo(LoopKind kind) throws IOException {
    Runner.of(config(kind, ProfilerHookConfig.of(p -> {}), c -> {}), options()).run();
    assertThat(parts().stream().filter(e -> e.getString("part").equals("training step")))
        .hasSize(8);
  }

  @Test
  void aRunThatIsStoppedLeavesWhatWasRecorded() throws IOException {
    StopSignal stop = new StopSignal();
    Runner.of(
            config(LoopKind.EPOCHS, ProfilerHookConfig.of(p -> {}), c -> {}),
            options().withStop(stop).withHook(new StopAtHook(3, stop)))
        .run();
    assertThat(parts().stream().filter(e -> e.getString("part").equals("training step")))
        .hasSize(3);
  }

  @Test
  void aRunGoesOnWithoutAProfilerThatCannotRecord() {
    try (LogLines log = new LogLines("espalier")) {
      RunResult result =
          Runner.of(
                  config(LoopKind.EPOCHS, ProfilerHookConfig.of(p -> p.profileIters(3)), c -> {}),
                  options())
              .run();
      assertThat(result.iters()).isEqualTo(16);
      assertThat(log.at(Level.WARN))
          .anyMatch(
              line ->
                  line.contains(
                      "profile_iters (3) and skip (0) are more than the run has: 2 epochs; the run goes on without the hook"));
    }
    assertThat(folder.resolve("profile.jfr")).doesNotExist();
  }

  @Test
  void arraysThatOutliveTheirIterationAreCountedAndTold() throws IOException {
    try (LogLines log = new LogLines("espalier")) {
      Runner.of(
              config(
                  LoopKind.ITERATIONS,
                  MemoryHookConfig.of(m -> m.interval(1).warmUp(2).maxGrowth(1e6)),
                  c ->
                      c.model(ForgettingModelConfig.of(m -> {}))
                          .checkpointConfig(new CheckpointConfig(0, -1, null, false))),
              options())
          .run();
      assertThat(log.at(Level.WARN))
          .anyMatch(line -> line.startsWith("more and more arrays outlive their iteration"));
    }
    assertThat(text()).contains("arrays: ").contains("direct: ");
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void aRunThatFreesWhatItComputesHasAsManyArraysAsBefore(LoopKind kind) {
    try (LogLines log = new LogLines("espalier")) {
      Runner.of(
              config(
                  kind, MemoryHookConfig.of(m -> m.interval(1).warmUp(2).maxGrowth(1e6)), c -> {}),
              options())
          .run();
      assertThat(log.at(Level.WARN)).isEmpty();
    }
  }

  private String text() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return Files.readString(
          files.filter(f -> f.toString().endsWith(".log")).findFirst().orElseThrow());
    }
  }

  @Test
  void theSamplersHookSaysThatItIsNotNeeded() {
    try (LogLines log = new LogLines("espalier")) {
      Runner.of(config(LoopKind.EPOCHS, DistSamplerSeedHookConfig.of(h -> {}), c -> {}), options())
          .run();
      assertThat(log.at(Level.INFO))
          .contains(
              "DistSamplerSeedHook is not needed: the order of items follows from seed and epoch"
                  + " anyway");
      assertThat(log.at(Level.WARN)).isEmpty();
    }
  }
}
