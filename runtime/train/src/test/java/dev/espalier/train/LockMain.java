package dev.espalier.train;

import java.io.IOException;
import java.nio.file.Path;

/** Keeps a work dir to itself until it is killed. */
final class LockMain {

  private LockMain() {}

  public static void main(String[] args) throws IOException {
    WorkDirLock lock = WorkDirLock.of(Path.of(args[0]));
    System.out.println("locked");
    System.in.read();
    lock.close();
  }
}
