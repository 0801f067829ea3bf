package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.hook.Mode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The lines of mmcv's {@code TextLoggerHook}. */
class LogLineTest {

  private LogPlace place = new LogPlace(true, 3, 50, 400, 850);

  private final Map<String, Double> lr = new LinkedHashMap<>(Map.of("", 5e-4));
  private final Map<String, Double> momentum = new LinkedHashMap<>(Map.of("", 0.9));
  private final Map<String, Double> values = new LinkedHashMap<>();
  private double eta = 600;

  @Test
  void aLineOfTrainingBeginsWithRateTimesAndMemory() {
    values.put("memory", 1234.0);
    values.put("heap", 56.0);
    values.put("data_time", 0.0123);
    values.put("heatmap_loss", 0.00123456);
    values.put("time", 0.25);
    values.put("loss", 12.0);

    assertThat(train(false))
        .isEqualTo(
            "Epoch [3][50/400]\tlr: 5.000e-04, eta: 0:10:00, time: 0.250, data_time: 0.012,"
                + " memory: 1234, heap: 56, heatmap_loss: 0.0012, loss: 12.0000");
  }

  @Test
  void aRunThatIsNotTimedHasNoTimeLeft() {
    eta = Double.NaN;
    values.put("loss", 1.0);
    assertThat(train(false)).isEqualTo("Epoch [3][50/400]\tlr: 5.000e-04, loss: 1.0000");
  }

  @Test
  void severalGroupsAreWrittenByName() {
    eta = Double.NaN;
    lr.clear();
    lr.put("generator", 1e-3);
    lr.put("discriminator", 1e-4);
    assertThat(train(true))
        .isEqualTo(
            "Epoch [3][50/400]\tlr_generator: 1.000e-03 lr_discriminator: 1.000e-04,"
                + " momentum: 0.9000");
  }

  @Test
  void anOptimizerWithoutMomentumHasNoneInTheLine() {
    momentum.clear();
    assertThat(train(true)).isEqualTo("Epoch [3][50/400]\tlr: 5.000e-04, eta: 0:10:00");
  }

  @Test
  void aLineOfValidationHasNeitherRateNorTimes() {
    values.put("time", 0.25);
    values.put("AP", 0.7312);
    values.put("AP .5", 0.9);
    place = new LogPlace(true, 10, 32, 32, 4000);
    assertThat(LogLine.val(new LogRecord(Mode.VAL, place, lr, momentum, 0, values)))
        .isEqualTo("Epoch(val) [10][32]\tAP: 0.7312, AP .5: 0.9000");
  }

  @Test
  void linesByIterationTellTheIterationOfTheRun() {
    eta = Double.NaN;
    values.put("loss", 1.0);
    place = new LogPlace(false, 3, 850, 4000, 850);
    assertThat(train(false)).isEqualTo("Iter [850/4000]\tlr: 5.000e-04, loss: 1.0000");
    place = new LogPlace(false, 3, 32, 32, 850);
    assertThat(LogLine.val(new LogRecord(Mode.VAL, place, lr, momentum, 0, values)))
        .isEqualTo("Iter(val) [32]\tloss: 1.0000");
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

  private String train(boolean withMomentum) {
    return LogLine.train(new LogRecord(Mode.TRAIN, place, lr, momentum, eta, values), withMomentum);
  }
}
