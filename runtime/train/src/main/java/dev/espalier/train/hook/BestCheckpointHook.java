package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.CheckpointStore;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Saves the checkpoint with the best score when {@link EvalHook} has found one, and deletes the one
 * before; after all hooks whose state is in it.
 */
public final class BestCheckpointHook implements Hook {

  /** Creates a hook. */
  public BestCheckpointHook() {}

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(
        Stage.BEFORE_TRAIN_ITER,
        Stage.AFTER_TRAIN_ITER,
        Stage.AFTER_TRAIN_EPOCH,
        Stage.AFTER_DATA_PASS);
  }

  @Override
  public Set<Class<? extends Hook>> after() {
    return Set.of(EvalHook.class, StatefulHook.class);
  }

  @Override
  public Set<Class<? extends Hook>> before() {
    return Set.of(CheckpointHook.class);
  }

  @Override
  public void beforeTrainIter(Run run) {
    saveIfFound(run);
  }

  @Override
  public void afterTrainIter(Run run) {
    saveIfFound(run);
  }

  @Override
  public void afterTrainEpoch(Run run) {
    saveIfFound(run);
  }

  @Override
  public void afterDataPass(Run run) {
    saveIfFound(run);
  }

  private static void saveIfFound(Run run) {
    String name = run.scores().takeUnsaved();
    if (name == null || !run.state().processes().isMain()) {
      return;
    }
    CheckpointStore store = run.checkpoints();
    Optional<Path> previous = store.pointedTo(CheckpointStore.BEST);
    Path file = store.save(name, run.recorder().record(run));
    store.point(CheckpointStore.BEST, file);
    previous.filter(old -> !old.equals(file)).ifPresent(store::delete);
  }
}
