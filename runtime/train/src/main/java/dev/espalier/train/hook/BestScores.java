package dev.espalier.train.hook;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The best value so far of each metric that is watched; checkpoints carry it. */
public final class BestScores {

  private final Map<String, Double> best;
  private @Nullable String unsaved;

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
    unsaved = checkpoint;
  }

  /** Returns the name of the checkpoint to save, once; null if there is nothing to save. */
  @Nullable String takeUnsaved() {
    String taken = unsaved;
    unsaved = null;
    return taken;
  }

  /** Returns all best values by metric. */
  public Map<String, Double> all() {
    return new LinkedHashMap<>(best);
  }
}
