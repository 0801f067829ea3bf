package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a run meets that is not its fault: each leaves the last checkpoint, and can go on. */
class FaultTest {

  @TempDir Path folder;

  private Path run;

  @BeforeEach
  void anEpoch() {
    run = folder.resolve("run");
    Runner.of(PointConfigs.points(1, c -> c.lrConfig(null)), in(run)).run();
  }

  private static RunOptions in(Path workDir) {
    return RunOptions.named("child").withWorkDir(workDir);
  }

  private List<String> child(String fault, String... options) throws Exception {
    return ChildJvm.run(
        ChildJvm.command(ChildFault.class, List.of(options), run.toString(), fault));
  }

  private void theLastCheckpointIsWholeAndARunGoesOn() throws IOException {
    Checkpoint last = CheckpointStore.read(run.resolve("latest"));
    assertThat(last.meta().epoch()).isEqualTo(1);
    try (Stream<Path> files = Files.list(run)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
    }
    assertThat(
            Runner.of(PointConfigs.points(2, c -> {}), in(run).withAutoResume(true)).run().iters())
        .isEqualTo(16);
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no limit on files to set")
  void aDiskThatIsFull() throws Exception {
    List<String> limited = new ArrayList<>(List.of("bash", "-c", "ulimit -f 4; exec \"$@\"", "-"));
    limited.addAll(ChildJvm.command(ChildFault.class, List.of(), run.toString(), "disk"));
    List<String> lines = ChildJvm.run(limited);

    assertThat(lines)
        .anyMatch(
            line ->
                line.matches(
                    "failed: the hook '(Best)?CheckpointHook' failed in after_train_epoch, epoch 2,"
                        + " iteration 17: cannot write .*\\.safetensors: File too large; there is"
                        + " no such file now, as before"))
        .endsWith("exit 1");
    theLastCheckpointIsWholeAndARunGoesOn();
  }

  @Test
  void memoryThatRunsOutInAHook() throws Exception {
    assertThat(child("hook"))
        .contains(
            "failed: the hook 'HungryHook' failed in after_train_iter, epoch 2, iteration 12"
                + " (a batch of 8): Java heap space; the memory did not suffice: lower"
                + " 'samples_per_gpu' or the size of the model")
        .endsWith("exit 1");
    theLastCheckpointIsWholeAndARunGoesOn();
    try (Stream<Path> files = Files.list(run)) {
      Path trace =
          files.filter(f -> f.toString().endsWith(".failure.log")).findFirst().orElseThrow();
      assertThat(trace).content().contains("OutOfMemoryError", "HungryHook.afterTrainIter");
    }
  }

  @Test
  void memoryThatRunsOutInAWorker() throws Exception {
    assertThat(child("item"))
        .anyMatch(
            line ->
                line.matches(
                    "failed: reading a batch failed in epoch 2, iteration \\d+: Java heap space"
                        + " \\(item \\d+ was being read\\); the memory did not suffice: .*"))
        .endsWith("exit 1");
    theLastCheckpointIsWholeAndARunGoesOn();
  }

  @Test
  void aFolderThatCannotBeWrittenIsFoundBeforeTheTraining() throws IOException {
    Path locked = Files.createDirectory(folder.resolve("locked"));
    Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeTrue(!Files.isWritable(locked), "root may write anywhere");
    assertThatThrownBy(() -> checkpointsIn(locked))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write checkpoints to '" + locked);
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFileSystemThatCannotBeWrittenIsFoundBeforeTheTraining() {
    assertThatThrownBy(() -> checkpointsIn(Path.of("/proc/espalier")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write checkpoints to '/proc/espalier/run': ");
  }

  private void checkpointsIn(Path out) {
    Runner.of(PointConfigs.points(2, c -> c.checkpointConfig(k -> k.outDir(out))), in(run)).run();
  }
}
