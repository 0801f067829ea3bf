package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.hook.Mode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines of mmcv's {@code TextLoggerHook}, but for the memory, which is not measured. */
class LogLineTest {

  private final Map<String, Double> values = new LinkedHashMap<>();

  @Test
  void aLineOfTrainingBeginsWithRateAndTimes() {
    values.put("data_time", 0.0123);
    values.put("heatmap_loss", 0.00123456);
    values.put("time", 0.25);
    values.put("loss", 12.0);

    assertThat(LogLine.train(record(Mode.TRAIN, true, 3, 50, 400, 5e-4, 600)))
        .isEqualTo(
            "Epoch [3][50/400]\tlr: 5.000e-04, eta: 0:10:00, time: 0.250, data_time: 0.012,"
                + " heatmap_loss: 0.0012, loss: 12.0000");
  }

  @Test
  void aLineWithoutTimesLeavesThemOut() {
    values.put("loss", 1.0);
    assertThat(LogLine.train(record(Mode.TRAIN, true, 1, 1, 2, 0.1, 1)))
        .isEqualTo("Epoch [1][1/2]\tlr: 1.000e-01, eta: 0:00:01, loss: 1.0000");
  }

  @Test
  void aLineOfValidationHasNeitherRateNorTimes() {
    values.put("time", 0.25);
    values.put("AP", 0.7312);
    values.put("AP .5", 0.9);
    assertThat(LogLine.val(record(Mode.VAL, true, 10, 32, 32, 0.1, 0)))
        .isEqualTo("Epoch(val) [10][32]\tAP: 0.7312, AP .5: 0.9000");
  }

  @Test
  void byIterationsALineTellsTheIterationOfTheRun() {
    values.put("loss", 1.0);
    assertThat(LogLine.train(record(Mode.TRAIN, false, 3, 5050, 40_000, 0.1, 1)))
        .isEqualTo("Iter [5050/40000]\tlr: 1.000e-01, eta: 0:00:01, loss: 1.0000");
    assertThat(LogLine.val(record(Mode.VAL, false, 3, 32, 32, 0.1, 0)))
        .isEqualTo("Iter(val) [32]\tloss: 1.0000");
  }

  private LogRecord record(
      Mode mode, boolean byEpoch, int epoch, long iter, long max, double lr, double eta) {
    return new LogRecord(mode, byEpoch, epoch, iter, max, lr, eta, values);
  }

  @Test
  void theTimeLeftReadsAsPythonWritesIt() {
    assertThat(LogLine.eta(0)).isEqualTo("0:00:00");
    assertThat(LogLine.eta(59.9)).isEqualTo("0:00:59");
    assertThat(LogLine.eta(3723)).isEqualTo("1:02:03");
    assertThat(LogLine.eta(86_399)).isEqualTo("23:59:59");
    assertThat(LogLine.eta(86_400)).isEqualTo("1 day, 0:00:00");
    assertThat(LogLine.eta(2 * 86_400 + 36_005)).isEqualTo("2 days, 10:00:05");
  }
}
