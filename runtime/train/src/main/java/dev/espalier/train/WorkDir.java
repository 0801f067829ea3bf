package dev.espalier.train;

import dev.espalier.config.FileFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The folder of a run, which is this run's alone until it is closed.
 *
 * @param folder the folder
 * @param lock keeps other runs out; null where another process of this run does so
 */
record WorkDir(Path folder, @Nullable WorkDirLock lock) implements AutoCloseable {

  private static final String COMPLAINT = "cannot write to the work dir";

  /**
   * Makes the folder and puts the config into it, before anything costs time.
   *
   * @throws UncheckedIOException if the folder cannot be made or written, or another run writes to
   *     it, naming it
   */
  static WorkDir prepare(TrainConfig config, RunOptions options) {
    Path folder =
        config.workDir() == null ? Path.of("work_dirs", options.name()) : config.workDir();
    folder = options.workDir() == null ? folder : options.workDir();
    makeWritable(folder, COMPLAINT);
    Path checkpoints = config.checkpointConfig().folder(folder);
    if (!checkpoints.equals(folder)) {
      makeWritable(checkpoints, "cannot write checkpoints to");
    }
    if (!Training.processes(options).isMain()) {
      return new WorkDir(folder, null);
    }
    try {
      WorkDir locked = new WorkDir(folder, WorkDirLock.of(folder));
      try {
        locked.write(options);
      } catch (IOException e) {
        locked.close();
        throw e;
      }
      return locked;
    } catch (IOException e) {
      throw failure(COMPLAINT, folder, e);
    }
  }

  private void write(RunOptions options) throws IOException {
    if (!options.configText().isEmpty()) {
      Files.writeString(folder.resolve(options.name() + ".groovy"), options.configText());
    }
  }

  @Override
  public void close() {
    if (lock != null) {
      try {
        lock.close();
      } catch (IOException e) {
        throw failure("cannot unlock the work dir", folder, e);
      }
    }
  }

  private static void makeWritable(Path folder, String complaint) {
    try {
      Files.createDirectories(folder);
      if (!Files.isWritable(folder)) {
        throw new AccessDeniedException(folder.toString());
      }
    } catch (IOException e) {
      throw failure(complaint, folder, e);
    }
  }

  private static UncheckedIOException failure(String complaint, Path folder, IOException e) {
    return new UncheckedIOException(
        "%s '%s': %s".formatted(complaint, folder, FileFailure.reason(e)), e);
  }
}
