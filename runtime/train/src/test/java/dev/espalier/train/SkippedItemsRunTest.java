package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.data.OnError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the log says of items that could not be read. */
class SkippedItemsRunTest {

  @TempDir private Path folder;

  private List<JsonNode> train(OnError onError, int size, int interval) throws IOException {
    TrainConfig config =
        PointConfigs.points(
            1,
            c ->
                c.logConfig(new LogConfig(interval, null))
                    .data(
                        DataConfigBuilder.builder()
                            .samplesPerGpu(8)
                            .onError(onError)
                            .shuffle(false)
                            .train(HoledDatasetConfig.of(d -> d.size(size)))
                            .val(PointDatasetConfig.of(d -> d.size(8)))
                            .build()));
    Runner.of(config, RunOptions.named("run").withWorkDir(folder)).run();
    try (Stream<Path> files = Files.list(folder)) {
      Path log =
          files.filter(file -> file.toString().endsWith(".log.json")).findFirst().orElseThrow();
      return Files.readAllLines(log).stream()
          .skip(1)
          .map(line -> JsonMapper.shared().readTree(line))
          .filter(line -> line.get("mode").asString().equals("train"))
          .toList();
    }
  }

  @Test
  void aLineTellsHowManyABatchLacksOnAverage() throws IOException {
    assertThat(train(OnError.SKIP, 64, 4))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line.get("skipped_items").asDouble()).isEqualTo(1.0));
  }

  @Test
  void aRunThatSkipsNothingSaysNothingOfIt() throws IOException {
    assertThat(train(OnError.FAIL, 3, 1))
        .allSatisfy(line -> assertThat(line.has("skipped_items")).isFalse());
  }
}
