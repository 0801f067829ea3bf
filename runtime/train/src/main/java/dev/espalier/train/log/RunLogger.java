package dev.espalier.train.log;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.train.hook.Run;

/** Writes down what is logged; {@code log_config.hooks} names them. */
@DefineRegistry("logger")
public interface RunLogger {

  /** Begins a run. */
  void open(Run run);

  /** Writes one record. */
  void log(LogRecord record);

  /** Ends the run. */
  void close();
}
