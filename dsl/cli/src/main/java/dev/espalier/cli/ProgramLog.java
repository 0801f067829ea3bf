package dev.espalier.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.OutputStreamAppender;
import org.slf4j.LoggerFactory;

/** The log of the program, which logback writes to the standard error. */
final class ProgramLog {

  private ProgramLog() {}

  /** Sets how much is said: DEBUG, INFO, WARN or ERROR. */
  static void setLevel(String level) {
    for (String name : new String[] {"espalier", "dev.espalier"}) {
      if (LoggerFactory.getLogger(name) instanceof Logger logger) {
        logger.setLevel(Level.toLevel(level));
      }
    }
  }

  /** Makes each line of the log replace the progress bar that a terminal shows below it. */
  static void shareTheLine() {
    if (LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME) instanceof Logger root) {
      root.iteratorForAppenders().forEachRemaining(ProgramLog::clearFirst);
    }
  }

  private static void clearFirst(Appender<ILoggingEvent> appender) {
    if (appender instanceof OutputStreamAppender<ILoggingEvent> stream
        && stream.getEncoder() instanceof PatternLayoutEncoder encoder
        && !encoder.getPattern().startsWith(Terminal.CLEAR_LINE)) {
      encoder.stop();
      encoder.setPattern(Terminal.CLEAR_LINE + encoder.getPattern());
      encoder.start();
    }
  }
}
