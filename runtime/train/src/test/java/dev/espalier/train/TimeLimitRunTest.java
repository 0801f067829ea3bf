package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.guard.TimeLimitHook;
import dev.espalier.train.hook.guard.TimeLimitHookConfig;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Runs that may not take longer than some time. */
class TimeLimitRunTest {

  @TempDir Path folder;

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  private Checkpoint latest(String name) {
    return CheckpointStore.read(folder.resolve(name).resolve("latest"));
  }

  @ParameterizedTest
  @EnumSource(LoopKind.class)
  void aRunThatTakesTooLongStopsWithACheckpointAndCanGoOn(LoopKind kind) {
    TrainConfig config = PointConfigs.points(2, kind::in);
    Runner.of(config, in("whole")).run();
    StopSignal stop = new StopSignal();
    AtomicInteger minutes = new AtomicInteger();
    Hook limit =
        new TimeLimitHook(
            Duration.ofMinutes(5),
            stop,
            () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.getAndIncrement())));
    RunResult stopped = Runner.of(config, in("run").withStop(stop).withHook(limit)).run();
    assertThat(stopped.iters()).as("a minute an iteration").isEqualTo(5);
    assertThat(stopped.stopped()).isTrue();
    Runner.of(config, in("run").withResumeFrom(folder.resolve("run/latest"))).run();
    assertThat(latest("run").weights()).isEqualTo(latest("whole").weights());
  }

  @Test
  void aValidatingFlowTakesTimeToo() {
    TrainConfig config =
        PointConfigs.points(
            2, c -> c.workflow(List.of(new Flow(Mode.TRAIN, 1), new Flow(Mode.VAL, 1))));
    StopSignal stop = new StopSignal();
    AtomicInteger minutes = new AtomicInteger();
    Hook limit =
        new TimeLimitHook(
            Duration.ofMinutes(9),
            stop,
            () -> Instant.EPOCH.plus(Duration.ofMinutes(minutes.getAndIncrement())));

    RunResult stopped = Runner.of(config, in("run").withStop(stop).withHook(limit)).run();

    assertThat(stopped.iters()).as("8 minutes of training, 1 of validation").isEqualTo(8);
    assertThat(stopped.stopped()).isTrue();
  }

  @Test
  void aConfigMayLimitTheTime() {
    TrainConfig config =
        PointConfigs.points(
            1,
            c ->
                c.customHooks(
                    List.of(TimeLimitHookConfig.of(h -> h.duration(Duration.ofDays(30))))));
    assertThat(Runner.of(config, in("run")).run().stopped()).isFalse();
    assertThatThrownBy(() -> TimeLimitHookConfig.of(h -> h.duration(Duration.ZERO)))
        .hasMessageContaining("duration must be longer than 0");
  }
}
