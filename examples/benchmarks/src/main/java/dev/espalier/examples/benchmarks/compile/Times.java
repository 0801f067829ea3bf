package dev.espalier.examples.benchmarks.compile;

import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/**
 * How long a compilation took, in milliseconds.
 *
 * @param passed by the clock
 * @param processors of all processors together, from the start of the JVM; less swayed by what else
 *     the machine does
 */
record Times(long passed, long processors) {

  /** Returns the times since a moment, as {@link System#nanoTime} gave it. */
  static Times since(long start) {
    var system =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return new Times(
        TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
        TimeUnit.NANOSECONDS.toMillis(system.getProcessCpuTime()));
  }

  /** Reads what {@link #toString} wrote. */
  static Times parse(String text) {
    int blank = text.indexOf(' ');
    return new Times(
        Long.parseLong(text.substring(0, blank)), Long.parseLong(text.substring(blank + 1)));
  }

  @Override
  public String toString() {
    return passed + " " + processors;
  }
}
