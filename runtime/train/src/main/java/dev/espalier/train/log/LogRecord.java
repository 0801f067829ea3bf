package dev.espalier.train.log;

import dev.espalier.train.hook.Mode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is logged at one point of a run.
 *
 * @param mode whether the values are of training, or of an evaluation or a validating flow
 * @param byEpoch whether the place is told by the epoch and the iteration in it; else by the
 *     iteration of the run
 * @param epoch the epoch, from 1
 * @param iter the iteration in the epoch or in the run, from 1; for validation the number of
 *     batches
 * @param max the number of iterations of the epoch or of the run; for validation of batches
 * @param lr the learning rate of the first parameter group
 * @param eta how many seconds the rest of the run will probably take
 * @param values the values by name, in order
 */
public record LogRecord(
    Mode mode,
    boolean byEpoch,
    int epoch,
    long iter,
    long max,
    double lr,
    double eta,
    Map<String, Double> values) {

  /** Copies the map, keeping its order. */
  public LogRecord {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
