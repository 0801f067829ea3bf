package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.train.hook.BareRun;
import dev.espalier.train.hook.Mode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class JsonLoggerTest {

  @TempDir Path folder;

  private final JsonLogger logger = new JsonLogger();

  @Test
  void everyRecordIsALineWithMmcvsKeys() throws IOException {
    Map<String, Double> values = new LinkedHashMap<>();
    values.put("time", 0.25);
    values.put("loss", 1.0 / 3);
    logger.open(BareRun.in(folder));
    logger.log(new LogRecord(Mode.TRAIN, true, 1, 50, 400, 1.25e-7, 99, values));
    logger.log(new LogRecord(Mode.VAL, true, 1, 32, 32, 1.25e-7, 0, Map.of("AP", 0.5)));
    logger.close();

    assertThat(lines())
        .containsExactly(
            """
            {"mode":"train","epoch":1,"iter":50,"lr":1.25E-7,"time":0.25,"loss":0.33333}""",
            """
            {"mode":"val","epoch":1,"iter":32,"lr":1.25E-7,"AP":0.5}""");
  }

  @Test
  void aValueThatIsNoNumberKeepsTheLineReadable() throws IOException {
    logger.open(BareRun.in(folder));
    logger.log(new LogRecord(Mode.VAL, true, 1, 1, 1, 0.1, 0, Map.of("AP", Double.NaN)));

    assertThat(JsonMapper.shared().readTree(lines().get(0)).get("AP").asString()).isEqualTo("NaN");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    logger.open(BareRun.in(folder.resolve("gone")));

    assertThatThrownBy(
            () -> logger.log(new LogRecord(Mode.VAL, true, 1, 1, 1, 0.1, 0, Map.of("AP", 1.0))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("cannot write to ")
        .hasMessageContaining("20240101_000000.log.json");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(folder.resolve("20240101_000000.log.json"));
  }
}
