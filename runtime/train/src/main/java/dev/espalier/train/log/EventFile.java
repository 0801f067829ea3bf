package dev.espalier.train.log;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;

/**
 * A new file of TensorFlow's records: each has its length, the masked checksum of the length, the
 * data, and the masked checksum of the data.
 */
final class EventFile implements AutoCloseable {

  private static final int ROTATION = 15;
  private static final int MASK_DELTA = 0xa282ead8;
  private static final int FRAME = Long.BYTES + 2 * Integer.BYTES;

  private final Path path;
  private final FileChannel channel;

  private EventFile(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes a file and its folder.
   *
   * @throws java.io.UncheckedIOException if it cannot be made, or is there, naming it
   */
  static EventFile create(Path path) {
    try {
      Path folder = path.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return new EventFile(
          path, FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
    } catch (IOException e) {
      throw LineFile.failure(path, e);
    }
  }

  /** Adds a record, at once. */
  void append(byte[] data) {
    ByteBuffer record =
        ByteBuffer.allocate(data.length + FRAME)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putLong(data.length);
    record.putInt(masked(record.array(), 0, Long.BYTES));
    record.put(data).putInt(masked(data, 0, data.length)).flip();
    try {
      while (record.hasRemaining()) {
        channel.write(record);
      }
    } catch (IOException e) {
      throw LineFile.failure(path, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw LineFile.failure(path, e);
    }
  }

  private static int masked(byte[] bytes, int offset, int length) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, offset, length);
    return Integer.rotateRight((int) checksum.getValue(), ROTATION) + MASK_DELTA;
  }
}
