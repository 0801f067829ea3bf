package dev.espalier.train.hook.watch;

import dev.espalier.train.hook.PartEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** The time of each part of a run, in a table. */
final class PartTable {

  private static final String PART = "part";
  private static final double MILLI = 1e6;

  private final Map<String, Long> nanos = new LinkedHashMap<>();

  /** Adds up the parts of a recording. */
  static PartTable read(Path file) throws IOException {
    PartTable table = new PartTable();
    try (RecordingFile recording = new RecordingFile(file)) {
      while (recording.hasMoreEvents()) {
        RecordedEvent event = recording.readEvent();
        if (event.getEventType().getName().equals(PartEvent.NAME)
            && !event.getString(PART).equals(ProfilerHook.NAME)) { // it starts the recording
          table.add(event.getString(PART), event.getDuration().toNanos());
        }
      }
    }
    return table;
  }

  void add(String part, long duration) {
    nanos.merge(part, duration, Long::sum);
  }

  /**
   * Returns the table, the longest part first.
   *
   * @param iters the number of iterations
   * @param whole how long all of it took, in nanoseconds
   * @param file where the recording is
   */
  String text(int iters, long whole, Path file) {
    List<String> lines = new ArrayList<>();
    lines.add("%d iterations were recorded in %s".formatted(iters, file));
    lines.add("%-28s %14s %8s".formatted("part", "ms/iteration", "share"));
    nanos.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .forEach(part -> lines.add(line(part.getKey(), part.getValue(), iters, whole)));
    long rest = whole - nanos.values().stream().mapToLong(Long::longValue).sum();
    lines.add(line("the rest", Math.max(0, rest), iters, whole));
    lines.add(line("all", whole, iters, whole));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(String part, long duration, int iters, long whole) {
    return String.format(
        Locale.ROOT,
        "%-28s %14.3f %7.1f%%",
        part,
        duration / MILLI / Math.max(1, iters),
        100.0 * duration / Math.max(1, whole));
  }
}
