package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.hook.BareRun;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LogScheduleTest {

  private final Run run = BareRun.in(Path.of("unused"));
  private final Recorder recorder = new Recorder();
  private final LogSchedule schedule = schedule(recorder);

  @Test
  void logsTheMeansOfEveryInterval() {
    epoch(10);

    assertThat(recorder.records)
        .extracting(record -> record.place().iter())
        .containsExactly(4L, 8L);
    LogRecord second = recorder.records.get(1);
    assertThat(second.mode()).isEqualTo(Mode.TRAIN);
    assertThat(second.place().epoch()).isEqualTo(1);
    assertThat(second.place().max()).isEqualTo(10);
    assertThat(second.place().step()).isEqualTo(8);
    assertThat(second.lr()).containsExactly(entry("", 0.01));
    assertThat(second.momentum()).isEmpty();
    assertThat(second.values())
        .containsExactly(entry("heap", 7.0), entry("time", 2.0), entry("loss", 5.5));
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
    run.state().endTrainEpoch();
    schedule.beforeEpoch(run);
    assertThat(run.log().means()).isEmpty();
  }

  @Test
  void aValidatingFlowIsLoggedAtItsEnd() {
    run.state().endTrainEpoch();
    run.state().begin(Mode.VAL, 3);
    run.log().select(Mode.VAL);
    schedule.beforeRun(run);
    schedule.beforeEpoch(run);
    run.log().add("loss", 0.5, 8);
    schedule.afterValEpoch(run);

    assertThat(recorder.records)
        .singleElement()
        .satisfies(
            record -> {
              assertThat(record.mode()).isEqualTo(Mode.VAL);
              assertThat(record.place().epoch()).isEqualTo(1);
              assertThat(record.place().iter()).isEqualTo(3);
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
    schedule.afterRun(run);
    schedule.close();
    assertThat(recorder.open).isFalse();
    assertThat(recorder.end).isEqualTo(RunEnd.STOPPED);
  }

  @Test
  void loggersAreToldWhetherTheRunCameToItsEnd() {
    epoch(10);
    run.state().endTrainEpoch();
    epoch(10);
    run.state().endTrainEpoch();
    schedule.afterRun(run);
    schedule.close();
    assertThat(recorder.end).isEqualTo(RunEnd.FINISHED);
  }

  @Test
  void loggersAreToldOfARunThatFailed() {
    epoch(10);
    schedule.close();
    assertThat(recorder.end).isEqualTo(RunEnd.FAILED);
  }

  @Test
  void aRunWithoutATimerHasNoTimeLeft() {
    schedule.beforeRun(run);
    run.state().begin(Mode.TRAIN, 10);
    for (int i = 0; i < 3; i++) {
      run.state().endTrainIter();
    }
    run.state().beginIter(3, 8);
    run.log().add("loss", 1, 8);
    schedule.afterTrainIter(run);
    assertThat(recorder.records.get(0).eta()).isNaN();
  }

  @Test
  void aRunThatGoesOnInTheMiddleOfALineLogsWhatAWholeOneLogs() {
    epoch(10);

    Run first = BareRun.in(Path.of("unused"));
    LogSchedule before = schedule(new Recorder());
    iterations(before, first, 0, 6);
    ComponentState state = before.state();
    iterations(before, first, 6, 9); // lost

    Run resumed = at(6);
    Recorder rest = new Recorder();
    LogSchedule after = schedule(rest);
    after.load(state, resumed);
    iterations(after, resumed, 6, 10);

    assertThat(state.texts()).containsExactly(entry("Recorder", "after 1 lines"));
    assertThat(rest.resumedAt).isEqualTo("after 1 lines");
    assertThat(rest.records).isEqualTo(recorder.records.subList(1, 2));
  }

  @Test
  void aLineThatWasDueAtTheCheckpointIsNotGatheredTwice() {
    Run first = BareRun.in(Path.of("unused"));
    LogSchedule before = schedule(new Recorder());
    iterations(before, first, 0, 3);
    first.log().add("loss", 3, 8); // of the fourth iteration, whose line comes after the checkpoint
    ComponentState state = before.state();

    Run resumed = at(4);
    Recorder rest = new Recorder();
    LogSchedule after = schedule(rest);
    after.load(state, resumed);
    iterations(after, resumed, 4, 8);

    assertThat(rest.records)
        .singleElement()
        .satisfies(record -> assertThat(record.values()).containsEntry("loss", 5.5));
  }

  private void epoch(int iterations) {
    iterations(schedule, run, 0, iterations);
  }

  private static void iterations(LogSchedule schedule, Run run, int from, int to) {
    schedule.beforeRun(run);
    run.state().begin(Mode.TRAIN, 10);
    schedule.beforeEpoch(run);
    for (int i = from; i < to; i++) {
      run.state().beginIter(i, 8);
      run.log().add("time", 2, 8);
      run.log().add("loss", i, 8);
      schedule.afterTrainIter(run);
      run.state().endTrainIter();
    }
  }

  private static LogSchedule schedule(RunLogger logger) {
    return new LogSchedule(
        4,
        true,
        List.of(logger),
        given -> Records.info(given.workDir()),
        () -> Map.of("heap", 7.0));
  }

  private static Run at(long iter) {
    Run bare = BareRun.in(Path.of("unused"));
    return new Run(
        new RunState(2, 10, 0, iter),
        bare.model(),
        bare.optimizer(),
        null,
        bare.log(),
        bare.scores(),
        bare.checkpoints(),
        bare.recorder(),
        bare.workDir(),
        bare.timestamp());
  }

  private static final class Recorder implements RunLogger {

    private final List<LogRecord> records = new ArrayList<>();
    private boolean open;
    private @Nullable RunEnd end;
    private String resumedAt = "";

    @Override
    public void resumeAt(String position) {
      resumedAt = position;
    }

    @Override
    public String position() {
      return "after %d lines".formatted(records.size());
    }

    @Override
    public void open(RunInfo info) {
      open = true;
    }

    @Override
    public void log(LogRecord record) {
      records.add(record);
    }

    @Override
    public void close(RunEnd how) {
      open = false;
      end = how;
    }
  }
}
