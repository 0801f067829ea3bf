package dev.espalier.train.log;

import java.nio.file.Path;

/**
 * How far a log file had come.
 *
 * @param file the file's name in the work dir
 * @param offset its length in bytes
 */
record LogPosition(String file, long offset) {

  /** Returns the position of a file of so many bytes. */
  static LogPosition of(Path path, long offset) {
    return new LogPosition(String.valueOf(path.getFileName()), offset);
  }

  /**
   * Reads what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if it is anything else, such as a file of another folder
   */
  static LogPosition parse(String text) {
    int colon = text.lastIndexOf(':');
    String name = text.substring(0, Math.max(colon, 0));
    String offset = text.substring(colon + 1);
    if (!name.matches("\\w[\\w.-]*") || !offset.matches("\\d{1,18}")) {
      throw new IllegalArgumentException(
          "the checkpoint's position in a log is '%s', expected a file's name, a colon and a length"
              .formatted(text));
    }
    return new LogPosition(name, Long.parseLong(offset));
  }

  @Override
  public String toString() {
    return file + ":" + offset;
  }
}
