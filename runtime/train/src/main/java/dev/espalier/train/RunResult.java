package dev.espalier.train;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param epochs the number of epochs completed
 * @param iters the number of iterations completed
 * @param stopped whether it was asked to stop before its end
 * @param metrics the values of the last evaluation, in order; empty if the last epoch had none
 * @param bestScores the best value of each metric that was watched
 * @param workDir the folder of everything that it wrote
 */
public record RunResult(
    int epochs,
    long iters,
    boolean stopped,
    Map<String, Double> metrics,
    Map<String, Double> bestScores,
    Path workDir) {

  /** Copies the maps, keeping their order. */
  public RunResult {
    metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
    bestScores = Collections.unmodifiableMap(new LinkedHashMap<>(bestScores));
  }
}
