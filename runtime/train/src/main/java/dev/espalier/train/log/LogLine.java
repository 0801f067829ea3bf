package dev.espalier.train.log;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;

/** Formats log lines as mmcv's {@code TextLoggerHook} does. */
final class LogLine {

  private LogLine() {}

  /** Returns the line of a training interval. */
  static String train(LogRecord record, boolean momentum) {
    LogPlace place = record.place();
    StringJoiner line = new StringJoiner(", ");
    line.add(groups("lr", "%.3e", record.lr()));
    if (momentum && !record.momentum().isEmpty()) {
      line.add(groups("momentum", "%.4f", record.momentum()));
    }
    Map<String, Double> values = record.values();
    if (!Double.isNaN(record.eta())) {
      line.add("eta: " + eta(record.eta()));
    }
    for (String timing : new String[] {"time", "data_time"}) {
      if (values.containsKey(timing)) {
        line.add(value(timing, "%.3f", values.get(timing)));
      }
    }
    values.forEach(
        (name, value) -> {
          if (!LogRecord.isTiming(name)) {
            line.add(value(name, MemoryStatistics.isMemory(name) ? "%.0f" : "%.4f", value));
          }
        });
    return (place.byEpoch() ? "Epoch [" + place.epoch() + "]" : "Iter ")
        + "[%d/%d]\t%s".formatted(place.iter(), place.max(), line);
  }

  /** Returns the line of an evaluation, or of a validating flow. */
  static String val(LogRecord record) {
    StringJoiner line = new StringJoiner(", ");
    record
        .values()
        .forEach(
            (name, value) -> {
              if (!LogRecord.isTiming(name)) {
                line.add(value(name, "%.4f", value));
              }
            });
    LogPlace place = record.place();
    return (place.byEpoch() ? "Epoch(val) [" + place.epoch() + "]" : "Iter(val) ")
        + "[%d]\t%s".formatted(place.max(), line);
  }

  /** Returns a duration as Python's {@code timedelta} prints it: {@code 1:02:03}. */
  static String eta(double seconds) {
    Duration left = Duration.ofSeconds((long) seconds);
    String clock =
        "%d:%02d:%02d".formatted(left.toHoursPart(), left.toMinutesPart(), left.toSecondsPart());
    long days = left.toDays();
    return days == 0 ? clock : days + (days == 1 ? " day, " : " days, ") + clock;
  }

  /** Returns one value, or as mmcv writes several, {@code lr_a: 1.000e-03 lr_b: 1.000e-04}. */
  private static String groups(String name, String format, Map<String, Double> values) {
    StringJoiner line = new StringJoiner(" ");
    values.forEach(
        (group, value) ->
            line.add(value(group.isEmpty() ? name : name + "_" + group, format, value)));
    return line.toString();
  }

  private static String value(String name, String format, double value) {
    return name + ": " + String.format(Locale.ROOT, format, value);
  }
}
