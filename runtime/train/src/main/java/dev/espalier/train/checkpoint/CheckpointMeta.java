package dev.espalier.train.checkpoint;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a checkpoint says of its run besides arrays.
 *
 * @param epoch the number of epochs completed
 * @param iter the number of iterations completed
 * @param seed the seed of the run
 * @param config the text of the run's config
 * @param versions the version of each program that matters, by name
 * @param bestScores the best value so far of each metric that is watched, by its name
 * @param origin what it was made from
 */
public record CheckpointMeta(
    int epoch,
    long iter,
    long seed,
    String config,
    Map<String, String> versions,
    Map<String, Double> bestScores,
    CheckpointOrigin origin) {

  /** Copies the maps, keeping their order. */
  public CheckpointMeta {
    versions = Collections.unmodifiableMap(new LinkedHashMap<>(versions));
    bestScores = Collections.unmodifiableMap(new LinkedHashMap<>(bestScores));
  }

  /** Returns what can be said of a run that has come so far, everything else empty. */
  public static CheckpointMeta at(int epoch, long iter) {
    return new CheckpointMeta(epoch, iter, 0, "", Map.of(), Map.of(), CheckpointOrigin.UNKNOWN);
  }

  /** Returns a copy with a seed. */
  public CheckpointMeta withSeed(long newSeed) {
    return new CheckpointMeta(epoch, iter, newSeed, config, versions, bestScores, origin);
  }

  /** Returns a copy with the text of a config. */
  public CheckpointMeta withConfig(String newConfig) {
    return new CheckpointMeta(epoch, iter, seed, newConfig, versions, bestScores, origin);
  }

  /** Returns a copy with versions of programs. */
  public CheckpointMeta withVersions(Map<String, String> newVersions) {
    return new CheckpointMeta(epoch, iter, seed, config, newVersions, bestScores, origin);
  }

  /** Returns a copy with the best values of metrics. */
  public CheckpointMeta withBestScores(Map<String, Double> newScores) {
    return new CheckpointMeta(epoch, iter, seed, config, versions, newScores, origin);
  }

  /** Returns a copy with what it was made from. */
  public CheckpointMeta withOrigin(CheckpointOrigin newOrigin) {
    return new CheckpointMeta(epoch, iter, seed, config, versions, bestScores, newOrigin);
  }
}
