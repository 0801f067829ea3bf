package dev.espalier.train.checkpoint;

import dev.espalier.config.FileFailure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A small text file that holds the name of a checkpoint in its folder. */
final class Pointer {

  private static final int LONGEST = 4096;

  private Pointer() {}

  static void write(Path pointer, Path checkpoint) {
    byte[] line = (checkpoint.getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
    AtomicFile.write(pointer, file -> file.write(line));
  }

  /** Returns the file that a pointer names, if it is there. */
  static Optional<Path> read(Path pointer) {
    String name = text(pointer);
    return isName(name)
        ? Optional.of(pointer.resolveSibling(name)).filter(Files::isRegularFile)
        : Optional.empty();
  }

  static Path resolve(Path path) {
    if (!Files.isRegularFile(path)) {
      throw new CheckpointException(
          (Files.isDirectory(path)
                  ? path + " is a folder; name a checkpoint in it"
                  : "there is no checkpoint " + path)
              + neighbours(Files.isDirectory(path) ? path : path.toAbsolutePath().getParent()));
    }
    if (path.toString().endsWith(CheckpointStore.SUFFIX)) {
      return path;
    }
    String name = text(path);
    if (!isName(name)) {
      return path;
    }
    return read(path)
        .orElseThrow(
            () ->
                new CheckpointException(
                    "%s points to %s, which is not there%s"
                        .formatted(
                            path,
                            path.resolveSibling(name),
                            neighbours(path.toAbsolutePath().getParent()))));
  }

  /** Returns the text of a pointer; empty for anything too long to be one. */
  private static String text(Path pointer) {
    try {
      return Files.size(pointer) > LONGEST
          ? ""
          : new String(Files.readAllBytes(pointer), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new CheckpointException(
          "cannot read %s: %s".formatted(pointer, FileFailure.reason(e)), e);
    }
  }

  private static boolean isName(String text) {
    return text.endsWith(CheckpointStore.SUFFIX)
        && text.chars().noneMatch(c -> c < ' ' || c == '/' || c == '\\');
  }

  /** Says what there is to choose from. */
  private static String neighbours(@Nullable Path folder) {
    if (folder == null || !Files.isDirectory(folder)) {
      return folder == null ? "" : "; there is no folder " + folder;
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<String> names =
          files
              .map(file -> String.valueOf(file.getFileName()))
              .filter(
                  name ->
                      name.endsWith(CheckpointStore.SUFFIX)
                          || name.equals(CheckpointStore.LATEST)
                          || name.equals(CheckpointStore.BEST))
              .sorted()
              .toList();
      return names.isEmpty()
          ? "; its folder has no checkpoints"
          : "; its folder has " + String.join(", ", names);
    } catch (IOException e) {
      return "; its folder cannot be listed: " + FileFailure.reason(e);
    }
  }
}
