package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.CheckpointStore;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a checkpoint every few epochs and after the last one. */
public final class CheckpointHook implements Hook {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointHook.class);
  private static final String STEM = "epoch";

  private final int interval;
  private final int maxKeep;

  /**
   * Creates a hook.
   *
   * @param interval the number of epochs between two checkpoints; below 1 for the last epoch only
   * @param maxKeep the number of checkpoints to keep; below 1 for all
   */
  public CheckpointHook(int interval, int maxKeep) {
    this.interval = interval;
    this.maxKeep = maxKeep;
  }

  @Override
  public void afterTrainEpoch(Run run) {
    int done = run.state().epoch() + 1;
    boolean due = interval > 0 && done % interval == 0;
    if (!due && done != run.state().maxEpochs()) {
      return;
    }
    CheckpointStore store = run.checkpoints();
    Path file = store.save(STEM + "_" + done, run.recorder().record(run, done));
    store.point(CheckpointStore.LATEST, file);
    store.keep(STEM, maxKeep);
    LOG.debug("saved {}", file);
  }
}
