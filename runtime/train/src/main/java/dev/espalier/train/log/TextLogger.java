package dev.espalier.train.log;

import dev.espalier.config.FileFailure;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.Mode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes log lines in mmcv's form, for people: to the program's log and to a file of the run. A run
 * that goes on begins a new file, and what was lost before stays in the old one.
 */
@RegisterModule(name = {"TextLoggerHook", "TextLogger"})
public final class TextLogger implements RunLogger {

  /** The iterations between two lines with the run's name where nothing else is said. */
  public static final int INTERVAL_EXP_NAME = 1000;

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private final int intervalExpName;
  private final boolean momentum;
  private String name = "";
  private @Nullable BufferedWriter file;

  /**
   * Creates a logger.
   *
   * @param intervalExpName the iterations between two lines with the run's name; the last line of
   *     an epoch has it too
   * @param momentum whether lines of training tell the momentum
   */
  public TextLogger(
      @Default("1000") @Range(min = 1) int intervalExpName, @Default("false") boolean momentum) {
    this.intervalExpName = intervalExpName;
    this.momentum = momentum;
  }

  @Override
  public void open(RunInfo run) {
    name = run.name();
    Path path = run.workDir().resolve(run.timestamp() + ".log");
    try {
      file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot write the log " + path + ": " + FileFailure.reason(e), e);
    }
  }

  @Override
  public void log(LogRecord record) {
    LogPlace place = record.place();
    boolean due = place.step() > 0 && place.step() % intervalExpName == 0;
    if (due || place.isEndOfEpoch()) {
      write("Exp name: " + name);
    }
    write(record.mode() == Mode.TRAIN ? LogLine.train(record, momentum) : LogLine.val(record));
  }

  @Override
  public void close(RunEnd end) {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close the log: " + FileFailure.reason(e), e);
      }
    }
  }

  private void write(String line) {
    LOG.info("{}", line);
    if (file != null) {
      try {
        file.write(LocalDateTime.now(ZoneId.systemDefault()).format(TIME) + " - " + line + "\n");
        file.flush();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot write to the log: " + FileFailure.reason(e), e);
      }
    }
  }
}
