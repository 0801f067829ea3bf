package dev.espalier.train.log;

import dev.espalier.config.FileFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file that grows by lines, each of which is written whole or not at all. */
final class LineFile implements AutoCloseable {

  private final Path path;
  private final FileChannel channel;
  private long length;

  private LineFile(Path path, FileChannel channel) throws IOException {
    this.path = path;
    this.channel = channel;
    this.length = channel.size();
  }

  /**
   * Opens a file at its end, making it if need be.
   *
   * @throws UncheckedIOException if it cannot be written, naming it
   */
  static LineFile open(Path path) {
    try {
      return new LineFile(
          path, FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  /** Adds a line; takes back what was written of it if the disk is full. */
  void append(String line) {
    ByteBuffer bytes = StandardCharsets.UTF_8.encode(line + "\n");
    try {
      long at = length;
      while (bytes.hasRemaining()) {
        at += channel.write(bytes, at);
      }
      length = at;
    } catch (IOException e) {
      throw takenBack(e);
    }
  }

  /** Returns the number of bytes. */
  long length() {
    return length;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failure(path, e);
    }
  }

  private UncheckedIOException takenBack(IOException cause) {
    try {
      channel.truncate(length);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
    return failure(path, cause);
  }

  static UncheckedIOException failure(Path path, IOException cause) {
    return new UncheckedIOException(
        "cannot write to " + path + ": " + FileFailure.reason(cause), cause);
  }
}
