package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.espalier.train.hook.BareRun;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Run;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LogScheduleTest {

  private final Run run = BareRun.in(Path.of("unused"));
  private final Recorder recorder = new Recorder();
  private final LogSchedule schedule = new LogSchedule(4, true, List.of(recorder));

  @Test
  void logsTheMeansOfEveryInterval() {
    epoch(10);

    assertThat(recorder.records).extracting(LogRecord::iter).containsExactly(4L, 8L);
    LogRecord second = recorder.records.get(1);
    assertThat(second.mode()).isEqualTo(Mode.TRAIN);
    assertThat(second.epoch()).isEqualTo(1);
    assertThat(second.max()).isEqualTo(10);
    assertThat(second.lr()).isEqualTo(0.01);
    assertThat(second.values()).containsExactly(entry("time", 2.0), entry("loss", 5.5));
  }

  @Test
  void theTimeLeftFollowsFromTheTimeTaken() {
    epoch(10);

    assertThat(recorder.records)
        .extracting(LogRecord::eta)
        .as("2 seconds for each of the iterations left of 20")
        .containsExactly(32.0, 24.0);
  }

  @Test
  void whatAnEpochLeavesOverIsForgotten() {
    epoch(10);
    assertThat(run.log().means()).isNotEmpty();
    schedule.beforeEpoch(run);
    assertThat(run.log().means()).isEmpty();
  }

  @Test
  void aValidatingFlowIsLoggedAtItsEnd() {
    run.state().endTrainEpoch();
    run.state().begin(Mode.VAL, 3);
    schedule.beforeRun(run);
    schedule.beforeEpoch(run);
    run.log().add("loss", 0.5, 8);
    schedule.afterValEpoch(run);

    assertThat(recorder.records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.mode()).isEqualTo(Mode.VAL);
              assertThat(record.epoch()).isEqualTo(1);
              assertThat(record.iter()).isEqualTo(3);
              assertThat(record.values()).containsExactly(entry("loss", 0.5));
            });
    assertThat(run.log().means()).isEmpty();
  }

  @Test
  void anEpochWithoutEvaluationHasNoLineOfOne() {
    schedule.afterTrainEpoch(run);
    assertThat(recorder.records).isEmpty();
  }

  @Test
  void loggersAreOpenedAndClosedWithTheRun() {
    schedule.beforeRun(run);
    assertThat(recorder.open).isTrue();
    schedule.close();
    assertThat(recorder.open).isFalse();
  }

  private void epoch(int iterations) {
    schedule.beforeRun(run);
    run.state().begin(Mode.TRAIN, iterations);
    schedule.beforeEpoch(run);
    for (int i = 0; i < iterations; i++) {
      run.state().beginIter(i, 8);
      run.log().add("time", 2, 8);
      run.log().add("loss", i, 8);
      schedule.afterTrainIter(run);
      run.state().endTrainIter();
    }
  }

  private static final class Recorder implements RunLogger {

    private final List<LogRecord> records = new ArrayList<>();
    private boolean open;

    @Override
    public void open(Run run) {
      open = true;
    }

    @Override
    public void log(LogRecord record) {
      records.add(record);
    }

    @Override
    public void close() {
      open = false;
    }
  }
}
