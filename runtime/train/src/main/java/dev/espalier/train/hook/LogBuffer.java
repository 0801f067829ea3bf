package dev.espalier.train.hook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gathers values between two log lines, and averages each over the samples it was a mean of;
 * training and validation apart.
 */
public final class LogBuffer {

  private final Map<String, double[]> train = new LinkedHashMap<>();
  private final Map<String, double[]> val = new LinkedHashMap<>();
  private Map<String, double[]> current = train;

  /** Chooses what the values are of from now on; those of the other mode wait. */
  public void select(Mode next) {
    current = next == Mode.TRAIN ? train : val;
  }

  /**
   * Adds a value.
   *
   * @param name what it is of
   * @param value a mean over samples
   * @param samples their number
   */
  public void add(String name, double value, int samples) {
    double[] sum = current.computeIfAbsent(name, key -> new double[2]);
    sum[0] += value * samples;
    sum[1] += samples;
  }

  /** Returns the mean of every value since the last {@link #clear}, in the order first added. */
  public Map<String, Double> means() {
    Map<String, Double> means = new LinkedHashMap<>();
    current.forEach((name, sum) -> means.put(name, sum[0] / sum[1]));
    return means;
  }

  /** Forgets everything of the mode. */
  public void clear() {
    current.clear();
  }
}
