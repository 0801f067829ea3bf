package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.log.EventReader;
import dev.espalier.train.log.JsonLoggerConfig;
import dev.espalier.train.log.TensorboardLoggerConfig;
import dev.espalier.train.loop.StopSignal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Logs of a run that was interrupted, against those of one that was not. */
class LogResumeTest {

  private static final List<String> MEASURED = List.of("time", "data_time", "memory", "heap");

  @TempDir Path folder;

  @BeforeEach
  void aRunThatNeverStopped() {
    Runner.of(config(c -> {}), in("whole")).run();
  }

  @Test
  void aRunStoppedInTheMiddleOfALineLogsLikeOneThatWasNot() throws IOException {
    StopSignal stop = new StopSignal();
    Runner.of(
            config(c -> c.customHooks(List.of(PointConfigs.stopAt(13)))),
            in("stopped")
                .withContext(BuildContext.empty().with(StopSignal.class, stop))
                .withStop(stop))
        .run();
    Runner.of(config(c -> {}), in("stopped").withResumeFrom(folder.resolve("stopped/latest")))
        .run();

    assertThat(values("stopped")).isEqualTo(values("whole")).hasSize(9);
    assertThat(curves("stopped")).isEqualTo(curves("whole"));
  }

  @Test
  void aRunThatGoesBackToAnEarlierCheckpointTakesBackWhatCameAfterIt() throws IOException {
    Runner.of(config(c -> {}), in("again")).run();
    Runner.of(
            config(c -> {}),
            in("again").withResumeFrom(folder.resolve("again/epoch_1.safetensors")))
        .run();

    assertThat(values("again")).isEqualTo(values("whole"));
    assertThat(curves("again"))
        .isEqualTo(curves("whole"))
        .allSatisfy((tag, curve) -> assertThat(curve.values()).allMatch(v -> v.size() == 1));
  }

  @Test
  void aRunThatGoesOnInAnotherFolderLogsTheRest() throws IOException {
    Runner.of(
            config(c -> {}), in("rest").withResumeFrom(folder.resolve("whole/epoch_2.safetensors")))
        .run();

    assertThat(values("rest")).isEqualTo(values("whole").subList(6, 9));
  }

  private RunOptions in(String name) {
    return RunOptions.named("points").withWorkDir(folder.resolve(name));
  }

  private static TrainConfig config(Consumer<TrainConfigBuilder> changes) {
    return PointConfigs.points(
        3,
        c -> {
          c.logConfig(
              new LogConfig(
                  4, List.of(JsonLoggerConfig.of(j -> {}), TensorboardLoggerConfig.of(t -> {}))));
          changes.accept(c);
        });
  }

  /** Returns the lines of all JSON logs of a run, without what is measured. */
  private List<Map<String, Object>> values(String run) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(run))) {
      List<Path> logs = files.filter(f -> f.toString().endsWith(".log.json")).toList();
      assertThat(logs).hasSize(1);
      return Files.readAllLines(logs.get(0)).stream()
          .map(LogResumeTest::line)
          .filter(line -> line.containsKey("mode"))
          .toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> line(String json) {
    Map<String, Object> line = JsonMapper.shared().readValue(json, Map.class);
    line.keySet().removeAll(MEASURED);
    return line;
  }

  private Map<String, Map<Long, List<Float>>> curves(String run) throws IOException {
    Map<String, Map<Long, List<Float>>> curves =
        EventReader.curves(folder.resolve(run + "/tf_logs"));
    curves.keySet().removeIf(tag -> MEASURED.stream().anyMatch(tag::endsWith));
    return curves;
  }
}
