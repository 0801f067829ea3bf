package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkDirTest {

  @TempDir Path folder;

  @Test
  void theProgramsFolderGoesBeforeTheConfigs() {
    TrainConfig config = PointConfigs.points(1, c -> c.workDir(folder.resolve("config")));
    RunOptions options = RunOptions.named("run");

    assertThat(prepared(config, options)).isEqualTo(folder.resolve("config"));
    assertThat(prepared(config, options.withWorkDir(folder.resolve("a/b"))))
        .isEqualTo(folder.resolve("a/b"))
        .isDirectory();
  }

  @Test
  void theConfigIsKeptUnderTheNameOfTheRun() {
    RunOptions options = RunOptions.named("res50").withWorkDir(folder).withConfigText("seed = 3\n");

    prepared(PointConfigs.points(1, c -> {}), options);

    assertThat(folder.resolve("res50.groovy")).hasContent("seed = 3\n");
  }

  @Test
  void whereTheConfigCannotBeWrittenTheFolderIsNamed() throws IOException {
    Files.createDirectory(folder.resolve("run.groovy"));

    refused(RunOptions.named("run").withWorkDir(folder).withConfigText("seed = 3\n"));
  }

  @Test
  void aFolderThatMayNotBeWrittenIsNamedBeforeAnythingCostsTime() {
    assumeTrue(folder.toFile().setWritable(false) && !Files.isWritable(folder), "not for root");

    refused(RunOptions.named("run").withWorkDir(folder));
  }

  @Test
  void aFolderIsOneRunsAlone() {
    RunOptions options = RunOptions.named("run").withWorkDir(folder);
    TrainConfig config = PointConfigs.points(1, c -> {});

    try (WorkDir first = WorkDir.prepare(config, options)) {
      assertThatThrownBy(() -> WorkDir.prepare(config, options))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessage(
              "cannot write to the work dir '%s': another run writes to it; end that one, or take another folder",
              folder);
      assertThat(first.folder()).isEqualTo(folder);
    }
    assertThat(prepared(config, options)).isEqualTo(folder);
  }

  @Test
  void aFolderIsOneProcessesAlone() throws IOException, InterruptedException {
    Process other =
        new ProcessBuilder(ChildJvm.command(LockMain.class, List.of(), folder.toString()))
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try {
      assertThat(other.inputReader().readLine()).startsWith("locked");
      refused(RunOptions.named("run").withWorkDir(folder));
    } finally {
      other.toHandle().destroyForcibly();
      other.waitFor();
    }
    assertThat(
            prepared(PointConfigs.points(1, c -> {}), RunOptions.named("run").withWorkDir(folder)))
        .isEqualTo(folder);
  }

  private static Path prepared(TrainConfig config, RunOptions options) {
    try (WorkDir prepared = WorkDir.prepare(config, options)) {
      return prepared.folder();
    }
  }

  private void refused(RunOptions options) {
    assertThatThrownBy(() -> WorkDir.prepare(PointConfigs.points(1, c -> {}), options))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageStartingWith("cannot write to the work dir '" + folder + "'");
  }
}
