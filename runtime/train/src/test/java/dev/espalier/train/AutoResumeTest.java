package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointException;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AutoResumeTest {

  @TempDir Path folder;

  private Path run;

  @BeforeEach
  void twoEpochsOfThree() {
    run = folder.resolve("run");
    train(2, run, c -> {});
  }

  private static RunResult train(int epochs, Path workDir, Consumer<TrainConfigBuilder> changes) {
    return train(epochs, RunOptions.named("run").withWorkDir(workDir), changes);
  }

  private static RunResult train(
      int epochs, RunOptions options, Consumer<TrainConfigBuilder> changes) {
    return Runner.of(PointConfigs.points(epochs, c -> changes.accept(c.lrConfig(null))), options)
        .run();
  }

  private String end(Path workDir) {
    Checkpoint end = CheckpointStore.read(workDir.resolve("epoch_3.safetensors"));
    return end.meta().iter() + " " + end.weightsDigest();
  }

  private String whole() {
    train(3, folder.resolve("whole"), c -> {});
    return end(folder.resolve("whole"));
  }

  private static void damage(Path file) throws IOException {
    try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
      bytes.seek(bytes.length() - 5);
      int old = bytes.read();
      bytes.seek(bytes.length() - 5);
      bytes.write(old ^ 4);
    }
  }

  @Test
  void theKeyAndTheOptionGoOnFromTheLatestCheckpoint() {
    String whole = whole();
    train(3, run, c -> c.autoResume(true));
    assertThat(end(run)).isEqualTo(whole);

    RunOptions option =
        RunOptions.named("new").withWorkDir(folder.resolve("new")).withAutoResume(true);
    train(2, option, c -> {}); // there is nothing to go on from
    assertThat(train(3, option, c -> {}).iters()).isEqualTo(24);
    assertThat(end(folder.resolve("new"))).isEqualTo(whole);
  }

  @Test
  void aDamagedCheckpointIsPassedOverForTheNewestWholeOne() throws IOException {
    damage(run.resolve("epoch_2.safetensors"));
    Files.deleteIfExists(CheckpointStore.resolve(run.resolve("best")));
    try (Warnings warnings = new Warnings()) {
      train(3, run, c -> c.autoResume(true));
      assertThat(warnings.texts().get(0))
          .startsWith(
              "the run goes on from "
                  + run.resolve("epoch_1.safetensors")
                  + ", the newest checkpoint that is whole, since: ")
          .contains("epoch_2.safetensors is damaged");
    }
    assertThat(end(run)).isEqualTo(whole());
  }

  @Test
  void ofSeveralWholeOnesTheNewestCounts() throws IOException {
    train(3, run, c -> c.autoResume(true));
    damage(run.resolve("epoch_3.safetensors"));
    Files.deleteIfExists(CheckpointStore.resolve(run.resolve("best")));
    FileTime later = FileTime.from(Instant.now().plus(Duration.ofDays(1)));
    Files.setLastModifiedTime(run.resolve("epoch_1.safetensors"), later); // a copy may have that

    assertThat(resumedAt(run, c -> c.autoResume(true), null)).as("not 8").isEqualTo(16);
  }

  @Test
  void aMissingPointerOrOneThatPointsNowhereIsNoHindrance() throws IOException {
    Files.delete(run.resolve("latest"));
    try (Warnings warnings = new Warnings()) {
      assertThat(train(3, run, c -> c.autoResume(true)).iters()).isEqualTo(24);
      assertThat(warnings.texts().get(0)).contains("the newest checkpoint that is whole, since: ");
    }
    Files.writeString(run.resolve("latest"), "epoch_9.safetensors\n");
    assertThat(train(3, run, c -> c.autoResume(true)).iters()).isEqualTo(24);
  }

  @Test
  void whereNothingIsWholeNothingIsOverwritten() throws IOException {
    try (var files = Files.newDirectoryStream(run, "*.safetensors")) {
      for (Path file : files) {
        damage(file);
      }
    }
    assertThatThrownBy(() -> train(3, run, c -> c.autoResume(true)))
        .isInstanceOf(CheckpointException.class)
        .hasMessageStartingWith(run + " has checkpoints, but no run can go on from any of them: ")
        .hasMessageContaining("epoch_1.safetensors is damaged")
        .hasMessageEndingWith("; to begin anew, take another work dir or move them away");
  }

  @Test
  void whatGoesBeforeWhat() {
    Path first = run.resolve("epoch_1.safetensors");
    Path other = folder.resolve("other");

    // The program's checkpoint, then the folder's own, then the config's, then weights.
    Consumer<TrainConfigBuilder> all =
        c -> c.autoResume(true).resumeFrom(first).loadFrom(run.resolve("best"));
    assertThat(resumedAt(other, all, null)).as("an empty folder").isEqualTo(8);
    assertThat(resumedAt(run, all, null)).isEqualTo(16);
    assertThat(resumedAt(run, all, first)).isEqualTo(8);
    assertThat(resumedAt(other, c -> c.loadFrom(first), null)).isZero();
  }

  /** Returns the number of iterations that a run began with. */
  private long resumedAt(Path workDir, Consumer<TrainConfigBuilder> changes, Path named) {
    FirstIteration hook = new FirstIteration();
    train(
        3,
        RunOptions.named("x").withWorkDir(workDir).withResumeFrom(named).withHook(hook),
        changes);
    return hook.seen();
  }

  private static final class FirstIteration implements Hook {
    private long seen = -1;

    long seen() {
      return seen;
    }

    @Override
    public void beforeRun(Run run) {
      seen = run.state().iter();
    }
  }
}
