package dev.espalier.train.hook;

import java.util.LinkedHashMap;
import java.util.Map;

/** Gathers values between two log lines, and averages each over the samples it was a mean of. */
public final class LogBuffer {

  private final Map<String, double[]> sums = new LinkedHashMap<>();

  /**
   * Adds a value.
   *
   * @param name what it is of
   * @param value a mean over samples
   * @param samples their number
   */
  public void add(String name, double value, int samples) {
    double[] sum = sums.computeIfAbsent(name, key -> new double[2]);
    sum[0] += value * samples;
    sum[1] += samples;
  }

  /** Returns the mean of every value since the last {@link #clear}, in the order first added. */
  public Map<String, Double> means() {
    Map<String, Double> means = new LinkedHashMap<>();
    sums.forEach((name, sum) -> means.put(name, sum[0] / sum[1]));
    return means;
  }

  /** Forgets everything. */
  public void clear() {
    sums.clear();
  }
}
