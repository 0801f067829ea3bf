package dev.espalier.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
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
}
