package dev.espalier.train.log;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ShareKeys;

/**
 * Writes down what is logged; {@code log_config.hooks} names them.
 *
 * <p>The order is {@link #resumeAt} if the run goes on, {@link #open}, any number of {@link #log}
 * with {@link #position} between them, {@link #close}, and perhaps {@link #position} once more.
 */
@DefineRegistry("logger")
public interface RunLogger {

  /** Returns a logger of which a config says how its lines are counted. */
  @ShareKeys
  static RunLogger counted(RunLogger logger, LoggerCount count) {
    return count.of(logger);
  }

  /**
   * Takes note of how far the log had come when the checkpoint was made that the run goes on from.
   *
   * @param position what {@link #position} returned then
   */
  default void resumeAt(String position) {}

  /** Begins a run, or goes on with one. */
  void open(RunInfo run);

  /** Writes one record. */
  void log(LogRecord record);

  /**
   * Returns how far the log has come, in the logger's own words, to be kept in a checkpoint; empty
   * if there is nothing to keep.
   */
  default String position() {
    return "";
  }

  /** Ends the run. */
  void close(RunEnd end);
}
