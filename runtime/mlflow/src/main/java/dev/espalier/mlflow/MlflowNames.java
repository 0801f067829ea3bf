package dev.espalier.mlflow;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run is called on the server.
 *
 * @param experiment the experiment's name
 * @param run the run's name; null for that of the config
 * @param tags further tags
 * @param params further parameters, besides those of the config
 */
record MlflowNames(
    String experiment, @Nullable String run, Map<String, String> tags, Map<String, String> params) {

  /** Copies the maps. */
  MlflowNames {
    tags = Map.copyOf(tags);
    params = Map.copyOf(params);
  }

  /** Returns the run's name, where the config is called so. */
  String run(String config) {
    return run == null ? config : run;
  }
}
