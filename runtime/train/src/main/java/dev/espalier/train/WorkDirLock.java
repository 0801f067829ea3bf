package dev.espalier.train;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a work dir for one run at a time: two would overwrite each other's checkpoints and logs.
 *
 * <p>The lock is the system's, on a file that stays: the system takes it back from a process that
 * is killed, and a file that was deleted might be locked by one run while another makes it anew.
 */
final class WorkDirLock implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(WorkDirLock.class);
  private static final String NAME = ".lock";

  private final FileChannel channel;

  private WorkDirLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock of a folder.
   *
   * @throws IOException if another run has it, or the folder cannot be written
   */
  static WorkDirLock of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(folder.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isOurs(channel)) {
      channel.close();
      throw new FileSystemException(
          folder.toString(),
          null,
          "another run writes to it; end that one, or take another folder");
    }
    return new WorkDirLock(channel);
  }

  private static boolean isOurs(FileChannel channel) {
    try {
      @Nullable FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false; // another run of this process
    } catch (IOException e) {
      LOG.debug("this file system has no locks", e);
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
