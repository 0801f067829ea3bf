package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Saves the checkpoint with the best score of each metric that is watched when {@link EvalHook} has
 * found one, and deletes the one before; after all hooks whose state is in it.
 *
 * <p>The pointer {@code best} names that of the first metric.
 */
public final class BestCheckpointHook implements AfterEvaluation {

  /** Creates a hook. */
  public BestCheckpointHook() {}

  @Override
  public Set<Class<? extends Hook>> after() {
    return Set.of(EvalHook.class, StatefulHook.class);
  }

  @Override
  public Set<Class<? extends Hook>> before() {
    return Set.of(CheckpointHook.class);
  }

  /** Saves what the evaluation found, if anything. */
  @Override
  public void afterEvaluation(Run run) {
    Map<String, String> found = run.scores().takeUnsaved();
    if (found.isEmpty() || !run.state().processes().isMain()) {
      return;
    }
    Checkpoint checkpoint = run.recorder().record(run);
    found.forEach(
        (metric, name) -> {
          Path file = run.checkpoints().save(name, checkpoint);
          if (run.scores().isLeading(metric)) {
            run.checkpoints().point(CheckpointStore.BEST, file);
          }
          deleteOthers(run.checkpoints(), metric, file);
        });
  }

  private static void deleteOthers(CheckpointStore store, String metric, Path kept) {
    for (String unit : List.of("epoch", "iter")) {
      store.list(BestScores.stem(metric, unit)).stream()
          .filter(file -> !file.equals(kept))
          .forEach(store::delete);
    }
  }
}
