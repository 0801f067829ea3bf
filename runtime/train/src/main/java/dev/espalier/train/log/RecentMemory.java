package dev.espalier.train.log;

import ai.djl.Device;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * The memory in use as it was less than a second ago: asking the system takes as long as a small
 * iteration, and many lines a second would show the same.
 */
public final class RecentMemory {

  private static final long FRESH = TimeUnit.SECONDS.toNanos(1);

  private final Function<Device, Map<String, Double>> source;
  private final LongSupplier nanos;
  private Map<String, Double> values = Map.of();
  private long readAt;

  /** Creates what reads the memory of this process. */
  public RecentMemory() {
    this(new MemoryStatistics()::read, System::nanoTime);
  }

  RecentMemory(Function<Device, Map<String, Double>> source, LongSupplier nanos) {
    this.source = source;
    this.nanos = nanos;
  }

  /**
   * Returns the values of {@link MemoryStatistics}, by name.
   *
   * @param device the device that the run trains on
   */
  public Map<String, Double> read(Device device) {
    long now = nanos.getAsLong();
    if (values.isEmpty() || now - readAt >= FRESH) {
      values = source.apply(device);
      readAt = now;
    }
    return values;
  }
}
