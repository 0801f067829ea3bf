package dev.espalier.train.checkpoint;

import dev.espalier.config.FileFailure;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes files so that a name holds either the old content or the whole new one, whenever the
 * process or the machine stops.
 *
 * <p>The content goes to a temporary file in the same folder, which is flushed to the disk and then
 * renamed.
 */
final class AtomicFile {

  private static final Logger LOG = LoggerFactory.getLogger(AtomicFile.class);
  private static final Pattern TEMPORARY = Pattern.compile("\\..+\\.(\\d+)\\.tmp");

  /** What goes into a file. */
  interface Content {

    /** Writes the content. */
    void writeTo(RandomAccessFile file) throws IOException;
  }

  private AtomicFile() {}

  /**
   * Writes a file; its folder is made if there is none.
   *
   * @throws CheckpointException if the disk is full, the place not writable or the like; the file
   *     that was there before is then unchanged
   */
  static void write(Path target, Content content) {
    Path temporary =
        target.resolveSibling(
            "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".tmp");
    try {
      Path folder = target.toAbsolutePath().getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      // No channel: an interrupted thread would lose its file half-way.
      try (RandomAccessFile file = new RandomAccessFile(temporary.toFile(), "rw")) {
        file.setLength(0);
        content.writeTo(file);
        file.getFD().sync();
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      flushFolder(folder);
    } catch (IOException e) {
      CheckpointException failure =
          new CheckpointException(
              "cannot write %s: %s; %s"
                  .formatted(
                      target,
                      FileFailure.reason(e),
                      Files.exists(target)
                          ? "the file that was there is unchanged"
                          : "there is no such file now, as before"),
              e);
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException again) {
        failure.addSuppressed(again);
      }
      throw failure;
    }
  }

  /** Makes the rename itself survive a loss of power. */
  private static void flushFolder(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      // Windows and some network file systems cannot open folders; the rename itself is done.
      LOG.trace("cannot flush {}", folder, e);
    }
  }

  /** Deletes the temporary files of processes that are gone. */
  static void deleteLeftovers(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, ".*.tmp")) {
      for (Path file : files) {
        Matcher matcher = TEMPORARY.matcher(String.valueOf(file.getFileName()));
        if (matcher.matches() && ProcessHandle.of(Long.parseLong(matcher.group(1))).isEmpty()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
