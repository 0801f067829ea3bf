package dev.espalier.train;

import dev.espalier.config.FileFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the folder of a run, before anything costs time. */
final class WorkDir {

  private WorkDir() {}

  /**
   * Makes the folder and puts the config into it.
   *
   * @throws UncheckedIOException if the folder cannot be made or written, naming it
   */
  static Path prepare(TrainConfig config, RunOptions options) {
    Path folder =
        config.workDir() == null ? Path.of("work_dirs", options.name()) : config.workDir();
    folder = options.workDir() == null ? folder : options.workDir();
    makeWritable(folder, "cannot write to the work dir");
    Path checkpoints = config.checkpointConfig().folder(folder);
    if (!checkpoints.equals(folder)) {
      makeWritable(checkpoints, "cannot write checkpoints to");
    }
    try {
      if (!options.configText().isEmpty() && Training.processes(options).isMain()) {
        Files.writeString(folder.resolve(options.name() + ".groovy"), options.configText());
      }
      return folder;
    } catch (IOException e) {
      throw failure("cannot write to the work dir", folder, e);
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
