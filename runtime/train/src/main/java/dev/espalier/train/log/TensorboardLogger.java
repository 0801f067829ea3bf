package dev.espalier.train.log;

import dev.espalier.registry.ModuleConstructor;
import dev.espalier.registry.RegisterModule;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what TensorBoard shows: the values under {@code train/} and {@code val/}, but for times of
 * iterations, {@code learning_rate} and {@code momentum}, and the config as a text.
 *
 * <p>A step is the number of iterations completed. A run that goes on begins a new file, which
 * makes TensorBoard forget the steps that were lost.
 */
@RegisterModule(name = {"TensorboardLoggerHook", "TensorboardLogger"})
public final class TensorboardLogger implements RunLogger {

  private static final String FOLDER = "tf_logs";
  private static final double NANOS = 1e9;

  private final @Nullable Path logDir;
  private final InstantSource clock;
  private @Nullable EventFile file;

  /**
   * Creates a logger.
   *
   * @param logDir the folder of the event files; {@code tf_logs} in the work dir where it is left
   *     out
   */
  @ModuleConstructor
  public TensorboardLogger(@Nullable Path logDir) {
    this(logDir, InstantSource.system());
  }

  TensorboardLogger(@Nullable Path logDir, InstantSource clock) {
    this.logDir = logDir;
    this.clock = clock;
  }

  @Override
  public void open(RunInfo run) {
    Path folder = logDir == null ? run.workDir().resolve(FOLDER) : logDir;
    file = EventFile.create(folder.resolve(fileName()));
    append(TensorboardEvent.fileVersion(now()));
    if (run.step() > 0) {
      append(TensorboardEvent.restart(now(), run.step() + 1));
    }
    if (!run.text().isEmpty()) {
      append(TensorboardEvent.text(now(), run.step(), "config/text_summary", code(run.text())));
    }
  }

  @Override
  public void log(LogRecord record) {
    append(TensorboardEvent.scalars(now(), record.place().step(), record.scalars()));
  }

  @Override
  public void close(RunEnd end) {
    if (file != null) {
      file.close();
    }
  }

  private void append(byte[] event) {
    Objects.requireNonNull(file, "the logger is not open").append(event);
  }

  private double now() {
    Instant now = clock.instant();
    return now.getEpochSecond() + now.getNano() / NANOS;
  }

  /** Returns a name by which files sort in the order they were made, as TensorBoard reads them. */
  private String fileName() {
    Instant now = clock.instant();
    return "events.out.tfevents.%010d.%09d.%d"
        .formatted(now.getEpochSecond(), now.getNano(), ProcessHandle.current().pid());
  }

  /** Returns a text as Markdown that shows it as it is. */
  private static String code(String text) {
    return text.lines().map(line -> "    " + line).collect(Collectors.joining("\n"));
  }
}
