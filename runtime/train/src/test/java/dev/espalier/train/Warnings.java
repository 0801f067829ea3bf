package dev.espalier.train;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What the runner warns of while this is open. */
final class Warnings implements AutoCloseable {

  private final Logger logger = (Logger) LoggerFactory.getLogger("espalier");
  private final Level before = logger.getLevel();
  private final ListAppender<ILoggingEvent> appender = new ListAppender<>();

  Warnings() {
    appender.start();
    logger.setLevel(Level.WARN);
    logger.addAppender(appender);
  }

  List<String> texts() {
    return appender.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Override
  public void close() {
    logger.detachAppender(appender);
    logger.setLevel(before);
  }
}
