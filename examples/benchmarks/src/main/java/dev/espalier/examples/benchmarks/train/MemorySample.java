package dev.espalier.examples.benchmarks.train;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import com.sun.management.GarbageCollectorMXBean;
import com.sun.management.GcInfo;
import dev.espalier.train.log.MemoryStatistics;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;

/**
 * The memory of this process after an iteration; sizes in megabytes.
 *
 * @param iteration the number of iterations done
 * @param resident the resident set
 * @param heap Java's heap as the last collection of garbage left it; 0 before the first
 * @param arrays the number of the engine's arrays that any manager holds
 * @param direct the number of Java's buffers outside the heap
 */
record MemorySample(long iteration, double resident, double heap, int arrays, long direct) {

  private static final double MEGABYTE = 1024 * 1024;

  static MemorySample now(long iteration, MemoryStatistics statistics) {
    Map<String, Double> values = statistics.read(Device.cpu());
    return new MemorySample(
        iteration,
        Objects.requireNonNullElse(values.get("memory"), 0.0),
        heapAfterGarbage(),
        liveArrays(),
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .filter(pool -> pool.getName().equals("direct"))
            .mapToLong(BufferPoolMXBean::getCount)
            .sum());
  }

  private static double heapAfterGarbage() {
    return ManagementFactory.getPlatformMXBeans(GarbageCollectorMXBean.class).stream()
        .map(GarbageCollectorMXBean::getLastGcInfo)
        .filter(Objects::nonNull)
        .max(Comparator.comparingLong(GcInfo::getEndTime))
        .map(
            info ->
                info.getMemoryUsageAfterGc().entrySet().stream()
                    .filter(pool -> pool.getKey().startsWith("G1"))
                    .map(Map.Entry::getValue)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum())
        .map(bytes -> bytes / MEGABYTE)
        .orElse(0.0);
  }

  private static int liveArrays() {
    try (NDManager manager = NDManager.newBaseManager()) {
      NDManager root = manager;
      while (root.getParentManager() != null && root.getParentManager() != root) {
        root = root.getParentManager();
      }
      return root.getManagedArrays().size();
    }
  }
}
