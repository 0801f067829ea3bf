package dev.espalier.train;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the stack trace of what broke a run, in its work dir. */
final class FailureFile {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private FailureFile() {}

  /** Writes the trace; where that fails too, the failure has the reason with it. */
  static void write(Path workDir, String timestamp, Throwable failure) {
    Path file = workDir.resolve(timestamp + ".failure.log");
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file))) {
      failure.printStackTrace(out);
      LOG.error("the run failed; the stack trace is in {}", file);
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }
}
