package dev.espalier.train.log;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Formats log lines as mmcv's {@code TextLoggerHook} does. */
final class LogLine {

  private LogLine() {}

  /** Returns the line of a training interval. */
  static String train(LogRecord record) {
    Map<String, Double> values = record.values();
    StringBuilder line =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s[%d/%d]\tlr: %.3e, eta: %s",
                record.byEpoch() ? "Epoch [" + record.epoch() + "]" : "Iter ",
                record.iter(),
                record.max(),
                record.lr(),
                eta(record.eta())));
    for (String timing : new String[] {"time", "data_time"}) {
      Double seconds = values.get(timing);
      if (seconds != null) {
        line.append(String.format(Locale.ROOT, ", %s: %.3f", timing, seconds));
      }
    }
    values.forEach(
        (name, value) -> {
          if (!isTiming(name)) {
            line.append(", ").append(value(name, value));
          }
        });
    return line.toString();
  }

  /** Returns the line of an evaluation, or of a validating flow. */
  static String val(LogRecord record) {
    StringBuilder line =
        new StringBuilder(record.byEpoch() ? "Epoch(val) [" + record.epoch() + "]" : "Iter(val) ");
    line.append('[').append(record.max()).append(']');
    String separator = "\t";
    for (Map.Entry<String, Double> entry : record.values().entrySet()) {
      if (!isTiming(entry.getKey())) {
        line.append(separator).append(value(entry.getKey(), entry.getValue()));
        separator = ", ";
      }
    }
    return line.toString();
  }

  /** Returns a duration as Python's {@code timedelta} prints it: {@code 1:02:03}. */
  static String eta(double seconds) {
    Duration left = Duration.ofSeconds((long) seconds);
    String clock =
        "%d:%02d:%02d".formatted(left.toHoursPart(), left.toMinutesPart(), left.toSecondsPart());
    long days = left.toDays();
    return days == 0 ? clock : days + (days == 1 ? " day, " : " days, ") + clock;
  }

  static boolean isTiming(String name) {
    return name.equals("time") || name.equals("data_time");
  }

  private static String value(String name, double value) {
    return String.format(Locale.ROOT, "%s: %.4f", name, value);
  }
}
