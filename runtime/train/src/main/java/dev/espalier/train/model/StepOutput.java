package dev.espalier.train.model;

import ai.djl.ndarray.NDArray;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one step of a model yields.
 *
 * @param loss the scalar to minimise
 * @param logVars scalars to log by name, in order; the loss itself is logged as {@code loss} anyway
 * @param samples the number of samples that the values are a mean over
 */
public record StepOutput(NDArray loss, Map<String, NDArray> logVars, int samples) {

  /** Copies the map, keeping its order. */
  public StepOutput {
    logVars = Collections.unmodifiableMap(new LinkedHashMap<>(logVars));
  }
}
