package dev.espalier.train.log;

import ai.djl.Device;
import ai.djl.util.cuda.CudaUtils;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalDouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads how much memory is in use, in whole megabytes: {@code memory}, that of the GPU, or without
 * one that of the process (the resident set, where the system tells it); {@code resident}, that of
 * the process if there is a GPU too; {@code heap}, that of Java's heap.
 */
public final class MemoryStatistics {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String RESIDENT = "\nVmRSS:";
  private static final double MEGABYTE = 1024 * 1024;
  private static final double KILOBYTES = 1024; // in a megabyte

  private final Path status;
  private final boolean readable;

  /** Creates what reads the memory of this process. */
  public MemoryStatistics() {
    this(STATUS);
  }

  MemoryStatistics(Path status) {
    this.status = status;
    this.readable = Files.isReadable(status);
  }

  /**
   * Returns the values, by name; what the system does not tell is left out.
   *
   * @param device the device that the run trains on
   */
  public Map<String, Double> read(Device device) {
    Map<String, Double> values = new LinkedHashMap<>();
    boolean gpu = device.isGpu() && CudaUtils.hasCuda();
    if (gpu) {
      values.put("memory", whole(CudaUtils.getGpuMemory(device).getUsed() / MEGABYTE));
    }
    resident().ifPresent(megabytes -> values.put(gpu ? "resident" : "memory", megabytes));
    Runtime java = Runtime.getRuntime();
    values.put("heap", whole((java.totalMemory() - java.freeMemory()) / MEGABYTE));
    return values;
  }

  /** Tells whether a value is one of these. */
  static boolean isMemory(String name) {
    return name.equals("memory") || name.equals("resident") || name.equals("heap");
  }

  private OptionalDouble resident() {
    if (!readable) {
      return OptionalDouble.empty();
    }
    try {
      String text = Files.readString(status, StandardCharsets.UTF_8);
      int at = text.indexOf(RESIDENT);
      int end = text.indexOf("kB", Math.max(0, at));
      if (at >= 0 && end >= 0) {
        String kilobytes = text.substring(at + RESIDENT.length(), end).trim();
        return OptionalDouble.of(whole(Double.parseDouble(kilobytes) / KILOBYTES));
      }
    } catch (IOException e) {
      LOG.debug("cannot read {}", status, e);
    }
    return OptionalDouble.empty();
  }

  private static double whole(double megabytes) {
    return Math.rint(megabytes);
  }
}
