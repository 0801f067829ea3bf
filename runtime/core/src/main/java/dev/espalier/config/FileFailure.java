package dev.espalier.config;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says in words why something with a file failed. */
public final class FileFailure {

  private FileFailure() {}

  /**
   * Returns the reason, to stand after a message that names the file: the messages of file systems'
   * own exceptions are mere paths.
   */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or folder";
    } else if (failure instanceof AccessDeniedException) {
      return "permission denied";
    } else if (failure instanceof FileAlreadyExistsException) {
      return "a file of that name is there";
    }
    String said =
        failure instanceof FileSystemException system ? system.getReason() : failure.getMessage();
    return said == null ? failure.getClass().getSimpleName() : said;
  }
}
