package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextLoggerTest {

  @TempDir Path folder;

  @Test
  void theNameOfTheRunStandsEveryFewIterationsAndAtTheEndOfAnEpoch() throws IOException {
    TextLogger logger = new TextLogger(4, false);
    logger.open(Records.info(folder));
    for (long step : new long[] {2, 4, 6, 10}) {
      logger.log(Records.train(step, "loss", 1));
    }
    logger.log(Records.val(1, "acc", 0.5));
    logger.close(RunEnd.FINISHED);

    assertThat(lines())
        .containsExactly(
            "Epoch [1][2/10]\tlr: 1.000e-02, eta: 0:01:00, loss: 1.0000",
            "Exp name: line",
            "Epoch [1][4/10]\tlr: 1.000e-02, eta: 0:01:00, loss: 1.0000",
            "Epoch [1][6/10]\tlr: 1.000e-02, eta: 0:01:00, loss: 1.0000",
            "Exp name: line",
            "Epoch [1][10/10]\tlr: 1.000e-02, eta: 0:01:00, loss: 1.0000",
            "Exp name: line",
            "Epoch(val) [1][3]\tacc: 0.5000");
  }

  @Test
  void theMomentumIsToldOnRequest() throws IOException {
    TextLogger logger = new TextLogger(1000, true);
    logger.open(Records.info(folder));
    logger.log(Records.train(2));
    logger.close(RunEnd.FINISHED);

    assertThat(lines())
        .containsExactly("Epoch [1][2/10]\tlr: 1.000e-02, momentum: 0.9000, eta: 0:01:00");
  }

  @Test
  void aLineBeginsWithTheTime() throws IOException {
    TextLogger logger = new TextLogger(1000, false);
    logger.open(Records.info(folder));
    logger.log(Records.train(2));
    logger.close(RunEnd.FINISHED);

    assertThat(Files.readString(file()))
        .matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d - (?s).*");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    TextLogger logger = new TextLogger(1000, false);
    assertThatThrownBy(() -> logger.open(Records.info(folder.resolve("gone"))))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining(Records.TIMESTAMP + ".log");
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(file()).stream()
        .map(line -> line.substring(line.indexOf(" - ") + 3))
        .toList();
  }

  private Path file() {
    return folder.resolve(Records.TIMESTAMP + ".log");
  }
}
