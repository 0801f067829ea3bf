package dev.espalier.train.hook.watch;

import dev.espalier.train.hook.PartEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.text.ParseException;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A recording of Java's Flight Recorder with the parts of a run in it. */
final class PartRecording {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final Recording recording;
  private final Path file;
  private final long begun;

  private PartRecording(Recording recording, Path file) {
    this.recording = recording;
    this.file = file;
    this.begun = System.nanoTime();
  }

  /** Begins to record. */
  static PartRecording start(Path file) {
    Recording recording = create();
    recording.enable(PartEvent.class).withoutThreshold();
    recording.start();
    return new PartRecording(recording, file);
  }

  /**
   * Returns a recording that samples what threads do; without samples where the JDK has no file.
   */
  private static Recording create() {
    try {
      return new Recording(Configuration.getConfiguration("profile"));
    } catch (IOException | ParseException e) {
      LOG.debug("the recording has no samples of threads", e);
      return new Recording();
    }
  }

  /**
   * Writes the file.
   *
   * @param iters how many iterations were recorded
   * @return a table of where the time went
   * @throws UncheckedIOException if the file cannot be written
   */
  String stop(int iters) {
    long nanos = System.nanoTime() - begun;
    try {
      recording.stop();
      recording.dump(file);
      return PartTable.read(file).text(iters, nanos, file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the recording " + file, e);
    } finally {
      recording.close();
    }
  }
}
