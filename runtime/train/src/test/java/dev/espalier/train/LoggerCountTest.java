package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How lines are counted may be said where mmcv's configs say it, at each logger. */
class LoggerCountTest {

  @TempDir private Path folder;

  private static MapNode logger(String type) {
    return MapNode.empty().with("type", ValueNode.of(type));
  }

  private static LogConfig logConfig(ConfigNode... loggers) {
    return Config.of(
            MapNode.empty()
                .with("interval", ValueNode.of(4))
                .with("hooks", ListNode.of(List.of(loggers))))
        .as(LogConfig.class);
  }

  private List<String> lines(LogConfig log) throws IOException {
    Runner.of(
            PointConfigs.points(1, c -> c.logConfig(log)),
            RunOptions.named("run").withWorkDir(folder))
        .run();
    try (Stream<Path> files = Files.list(folder)) {
      Path text = files.filter(file -> file.toString().endsWith(".log")).findFirst().orElseThrow();
      return Files.readAllLines(text);
    }
  }

  @Test
  void aLoggerMayCountIterations() throws IOException {
    assertThat(lines(logConfig(logger("TextLoggerHook").with("by_epoch", ValueNode.of(false)))))
        .anyMatch(line -> line.contains("Iter [8/8]"))
        .noneMatch(line -> line.contains("Epoch ["));
  }

  @Test
  void oneSpeaksForAll() throws IOException {
    LogConfig log =
        logConfig(
            logger("JsonLoggerHook").with("by_epoch", ValueNode.of(false)),
            logger("TextLoggerHook"));

    assertThat(lines(log)).anyMatch(line -> line.contains("Iter [8/8]"));
  }

  @Test
  void loggersMayNotContradictEachOther() {
    LogConfig log =
        logConfig(
            logger("JsonLoggerHook").with("by_epoch", ValueNode.of(true)),
            logger("TextLoggerHook").with("by_epoch", ValueNode.of(false)));

    assertThatThrownBy(() -> lines(log))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("'by_epoch' is both true and false in 'log_config'");
  }
}
