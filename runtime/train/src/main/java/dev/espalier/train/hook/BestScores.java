package dev.espalier.train.hook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The best value so far of each metric that is watched; checkpoints carry it. */
public final class BestScores {

  private final Map<String, Double> best;
  private @Nullable String leading;
  private Map<String, String> unsaved = new LinkedHashMap<>();

  /** Creates the scores of a run that had these before. */
  public BestScores(Map<String, Double> earlier) {
    best = new LinkedHashMap<>(earlier);
  }

  /** Returns the best value of a metric, or null if it was never measured. */
  public @Nullable Double of(String metric) {
    return best.get(metric);
  }

  /** Takes note of a new best value. */
  public void set(String metric, double value) {
    best.put(metric, value);
  }

  /**
   * Takes note of a new best value, whose checkpoint is to be saved when all hooks of the stage
   * know of it.
   *
   * @param checkpoint the name of the checkpoint
   */
  public void set(String metric, double value, String checkpoint) {
    set(metric, value);
    unsaved.put(metric, checkpoint);
  }

  /** Takes note of the first of the metrics that are watched. */
  void lead(String metric) {
    leading = metric;
  }

  /** Tells whether a metric is the first of those that are watched. */
  boolean isLeading(String metric) {
    return metric.equals(leading);
  }

  /** Returns the names of the checkpoints to save by the metrics they are the best of, once. */
  Map<String, String> takeUnsaved() {
    Map<String, String> taken = unsaved;
    unsaved = new LinkedHashMap<>();
    return taken;
  }

  /** Returns all best values by metric. */
  public Map<String, Double> all() {
    return new LinkedHashMap<>(best);
  }

  /**
   * Returns what the names of a metric's best checkpoints begin with.
   *
   * @param unit {@code epoch} or {@code iter}
   */
  public static String stem(String metric, String unit) {
    return "best_%s_%s".formatted(metric.replace('/', '_'), unit);
  }
}
