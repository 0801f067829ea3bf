package dev.espalier.train.proof;

import dev.espalier.train.checkpoint.Checkpoint;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a run, in one part or in several, showed on its way and left at its end. */
final class ProofTrace {

  private final Map<Long, Map<String, Double>> values = new LinkedHashMap<>();
  private @Nullable Checkpoint end;

  /** Takes note of a value that was logged or measured when an iteration was done. */
  void saw(long iteration, String name, double value) {
    values.computeIfAbsent(iteration, i -> new LinkedHashMap<>()).put(name, value);
  }

  void ended(Checkpoint checkpoint) {
    end = checkpoint;
  }

  /** Returns the values by iteration, from 1, and name. */
  Map<Long, Map<String, Double>> values() {
    return values;
  }

  /** Returns everything that the run left. */
  Checkpoint end() {
    if (end == null) {
      throw new IllegalStateException("the run has not ended");
    }
    return end;
  }
}
