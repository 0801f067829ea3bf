package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointMeta;
import dev.espalier.train.checkpoint.ModelState;
import java.util.Map;

/**
 * Makes checkpoints of a run.
 *
 * @param seed the run's seed
 * @param config the text of the run's config
 * @param versions the version of each program that matters, by name
 */
public record CheckpointRecorder(long seed, String config, Map<String, String> versions) {

  /** Copies the map. */
  public CheckpointRecorder {
    versions = Map.copyOf(versions);
  }

  /**
   * Returns everything that a run needs to go on exactly from here.
   *
   * @param run the run
   * @param epoch the number of epochs completed
   */
  public Checkpoint record(Run run, int epoch) {
    CheckpointMeta meta =
        CheckpointMeta.at(epoch, run.state().iter())
            .withSeed(seed)
            .withConfig(config)
            .withVersions(versions)
            .withBestScores(run.scores().all());
    return new Checkpoint(
        ModelState.copy(run.model().block()),
        Map.of(Checkpoint.OPTIMIZER, run.optimizer().state()),
        meta);
  }
}
