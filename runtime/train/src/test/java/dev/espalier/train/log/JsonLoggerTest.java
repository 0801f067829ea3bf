package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.train.hook.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonLoggerTest {

  @TempDir Path folder;

  private final JsonLogger logger = new JsonLogger();

  @Test
  void theFirstLineTellsOfTheRun() throws IOException {
    RunInfo run = Records.info(folder);
    logger.open(run);

    JsonNode meta = JsonMapper.shared().readTree(lines().get(0));
    assertThat(meta.propertyNames())
        .as("no epoch: mmcv's readers take a line with one for values")
        .containsExactly("exp_name", "seed", "config_hash", "versions");
    assertThat(meta.get("exp_name").asString()).isEqualTo("line");
    assertThat(meta.get("seed").asLong()).isEqualTo(7);
    assertThat(meta.get("config_hash").asString()).isEqualTo(run.configHash());
    assertThat(meta.get("versions").get("PyTorch").asString()).isEqualTo("2.7.1");
  }

  @Test
  void everyRecordIsALineWithMmcvsKeys() throws IOException {
    logger.open(Records.info(folder));
    logger.log(Records.train(10, "memory", 812, "data_time", 0.01, "loss", 1.0 / 3, "time", 0.25));
    logger.log(Records.val(1, "AP", 0.5));
    logger.close(RunEnd.FINISHED);

    assertThat(lines().subList(1, 3))
        .containsExactly(
            """
            {"mode":"train","epoch":1,"iter":10,"step":10,"lr":0.01,"momentum":0.9,"memory":812,\
            "data_time":0.01,"loss":0.33333,"time":0.25}""",
            """
            {"mode":"val","epoch":1,"iter":3,"step":10,"lr":0.01,"momentum":0.9,"AP":0.5}""");
  }

  @Test
  void smallRatesAndValuesAreNotRoundedAway() throws IOException {
    logger.open(Records.info(folder));
    LogPlace place = new LogPlace(true, 1, 1, 1, 1);
    Map<String, Double> rates = new LinkedHashMap<>();
    rates.put("0", 1.23456789e-7);
    rates.put("3", 1e-8);
    logger.log(new LogRecord(Mode.TRAIN, place, rates, Map.of(), 0, Map.of("loss", 1.23456789e-9)));

    assertThat(lines().get(1))
        .isEqualTo(
            """
            {"mode":"train","epoch":1,"iter":1,"step":1,"lr":{"0":1.23456789E-7,"3":1.0E-8},\
            "loss":1.2346E-9}""");
  }

  @Test
  void aValueThatIsNoNumberKeepsTheLineReadable() throws IOException {
    logger.open(Records.info(folder));
    logger.log(
        Records.val(
            1, "a", Double.NaN, "b", Double.POSITIVE_INFINITY, "c", Double.NEGATIVE_INFINITY));

    JsonNode line = JsonMapper.shared().readTree(lines().get(1));
    assertThat(line.get("a").asString()).isEqualTo("NaN");
    assertThat(line.get("b").asString()).isEqualTo("Infinity");
    assertThat(line.get("c").asString()).isEqualTo("-Infinity");
  }

  @Test
  void aRunGoesOnInItsFileWithoutDoubledSteps() throws IOException {
    logger.open(Records.info(folder));
    logger.log(Records.train(5, "loss", 5));
    logger.log(Records.train(10, "loss", 10));
    String position = logger.position();
    logger.log(Records.val(1, "acc", 1)); // after the checkpoint of the epoch
    List<String> kept = lines();
    logger.log(Records.train(15, "loss", 15));
    logger.log(Records.train(20, "loss", 20));
    Files.writeString(file(), "{\"mode\":\"tra", StandardOpenOption.APPEND); // kill -9

    JsonLogger resumed = new JsonLogger();
    resumed.resumeAt(position);
    resumed.open(Records.info(folder, 10));
    assertThat(lines()).isEqualTo(kept);
    resumed.log(Records.train(15, "loss", 15));
    resumed.close(RunEnd.FINISHED);

    assertThat(steps()).containsExactly(5L, 10L, 10L, 15L);
  }

  @Test
  void aFileShorterThanItWasKeepsItsWholeLines() throws IOException {
    logger.open(Records.info(folder));
    logger.log(Records.train(5, "loss", 5));
    List<String> kept = lines();
    logger.log(Records.train(10, "loss", 10));
    String position = logger.position();
    byte[] bytes = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(bytes, bytes.length - 7)); // the power went

    JsonLogger resumed = new JsonLogger();
    resumed.resumeAt(position);
    resumed.open(Records.info(folder, 10));
    assertThat(lines()).isEqualTo(kept);
  }

  @Test
  void aFileWithoutAnythingToCutStaysAsItIs() throws IOException {
    logger.open(Records.info(folder));
    logger.log(Records.train(10, "loss", 10));
    logger.close(RunEnd.STOPPED);
    List<String> kept = lines();

    JsonLogger resumed = new JsonLogger();
    resumed.resumeAt(logger.position());
    resumed.open(Records.info(folder, 10));
    assertThat(lines()).isEqualTo(kept);
  }

  @Test
  void aRunThatGoesOnElsewhereBeginsAFile() throws IOException {
    logger.resumeAt("20230101_000000.log.json:4711");
    logger.open(Records.info(folder, 10));
    logger.log(Records.train(15, "loss", 15));

    assertThat(steps()).containsExactly(15L);
  }

  @Test
  void aRunThatGoesOnOtherwiseSaysSo() throws IOException {
    RunInfo run = Records.info(folder);
    logger.open(run);
    logger.close(RunEnd.STOPPED);
    Map<String, String> versions = new TreeMap<>(run.versions());
    versions.put("PyTorch", "9.9");

    JsonLogger resumed = new JsonLogger();
    resumed.resumeAt(logger.position());
    resumed.open(
        new RunInfo(
            run.name(), 7, "", run.settings(), versions, folder, Records.TIMESTAMP, run.step()));

    assertThat(lines()).hasSize(2);
    assertThat(lines().get(1)).contains("\"PyTorch\":\"9.9\"");
  }

  @Test
  void aPositionIsTakenForNoOtherFile() {
    for (String wrong : List.of("x", "x:", ":7", "../x.log.json:7", "..:7", "x.log.json:-1")) {
      assertThatThrownBy(() -> logger.resumeAt(wrong))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("position in a log is '" + wrong + "'");
    }
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    assertThatThrownBy(() -> logger.open(Records.info(folder.resolve("gone"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write to ")
        .hasMessageContaining("20240101_000000.log.json");
  }

  private List<Long> steps() throws IOException {
    return lines().stream()
        .map(line -> JsonMapper.shared().readTree(line).get("step"))
        .filter(Objects::nonNull)
        .map(JsonNode::asLong)
        .toList();
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file());
  }

  private Path file() {
    return folder.resolve(Records.TIMESTAMP + ".log.json");
  }
}
