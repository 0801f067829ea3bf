package dev.espalier.train.log;

import dev.espalier.config.FileFailure;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.hook.Run;
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

/** Writes log lines in mmcv's form, for people: to the program's log and to a file of the run. */
@RegisterModule(name = {"TextLoggerHook", "TextLogger"})
public final class TextLogger implements RunLogger {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private @Nullable BufferedWriter file;

  /** Creates a logger. */
  public TextLogger() {}

  @Override
  public void open(Run run) {
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
    String line = record.mode() == Mode.TRAIN ? LogLine.train(record) : LogLine.val(record);
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

  @Override
  public void close() {
    if (file != null) {
      try {
        file.close();
      } catch (IOException e) {
        throw new UncheckedIOException("cannot close the log: " + FileFailure.reason(e), e);
      }
    }
  }
}
