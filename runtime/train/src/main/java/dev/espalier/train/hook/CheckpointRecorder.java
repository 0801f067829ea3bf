package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointMeta;
import dev.espalier.train.checkpoint.CheckpointOrigin;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.ModelState;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes checkpoints of a run.
 *
 * @param seed the run's seed
 * @param config the text of the run's config
 * @param versions the version of each program that matters, by name
 * @param hooks what hooks remember
 * @param origin what checkpoints are made from, without a time
 */
public record CheckpointRecorder(
    long seed,
    String config,
    Map<String, String> versions,
    HookStates hooks,
    CheckpointOrigin origin) {

  /** Copies the map. */
  public CheckpointRecorder {
    versions = Map.copyOf(versions);
  }

  /** Returns everything that a run needs to go on exactly from here. */
  public Checkpoint record(Run run) {
    return run.withShownWeights(() -> record(run, true));
  }

  /** Returns the same without the optimizer's state, so that no run can go on from it. */
  public Checkpoint recordWithoutOptimizer(Run run) {
    return run.withShownWeights(() -> record(run, false));
  }

  private Checkpoint record(Run run, boolean withOptimizer) {
    Map<String, ComponentState> components = new LinkedHashMap<>();
    if (withOptimizer) {
      components.put(Checkpoint.OPTIMIZER, run.optimizer().state());
    }
    components.putAll(hooks.record());
    CheckpointMeta meta =
        CheckpointMeta.at(run.state().completedEpochs(), run.state().completedIters())
            .withSeed(seed)
            .withConfig(config)
            .withVersions(versions)
            .withBestScores(run.scores().all())
            .withOrigin(origin.at(Instant.now()));
    return new Checkpoint(ModelState.copy(run.model().block()), components, meta);
  }
}
