package dev.espalier.train.hook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Gathers values between two log lines, and averages each over the samples it was a mean of;
 * training and validation apart.
 *
 * <p>A value that was not added since the line before has no mean, rather than an old one, and so
 * has one that was only ever a mean over no samples.
 */
public final class LogBuffer {

  /**
   * What was gathered of one value.
   *
   * @param sum the sum over samples
   * @param samples their number
   */
  public record Sum(double sum, long samples) {}

  private final Map<String, Sum> train = new LinkedHashMap<>();
  private final Map<String, Sum> val = new LinkedHashMap<>();
  private Map<String, Sum> current = train;

  /** Chooses what the values are of from now on; those of the other mode wait. */
  public void select(Mode next) {
    current = next == Mode.TRAIN ? train : val;
  }

  /**
   * Adds a value.
   *
   * @param name what it is of
   * @param value a mean over samples
   * @param samples their number; a mean over none is no value
   * @throws IllegalArgumentException if the number is negative
   */
  public void add(String name, double value, int samples) {
    if (samples < 0) {
      throw new IllegalArgumentException(
          "'%s' cannot be a mean over %d samples".formatted(name, samples));
    }
    if (samples > 0) {
      Sum before = current.getOrDefault(name, new Sum(0, 0));
      current.put(name, new Sum(before.sum + value * samples, before.samples + samples));
    }
  }

  /** Returns the mean of every value since the last {@link #clear}, in the order first added. */
  public Map<String, Double> means() {
    Map<String, Double> means = new LinkedHashMap<>();
    current.forEach((name, sum) -> means.put(name, sum.sum / sum.samples));
    return means;
  }

  /** Forgets everything of the mode. */
  public void clear() {
    current.clear();
  }

  /** Returns a copy of what was gathered of training, in the order first added. */
  public Map<String, Sum> gathered() {
    return new LinkedHashMap<>(train);
  }

  /** Takes what another buffer had gathered of training in place of what is here. */
  public void restore(Map<String, Sum> gathered) {
    train.clear();
    train.putAll(gathered);
  }
}
