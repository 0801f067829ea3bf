package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.NameTemplate;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves a checkpoint every few epochs or iterations, and at the end.
 *
 * <p>An epoch of a run by iterations is a pass through the data.
 */
public final class CheckpointHook implements Hook {

  private static final Logger LOG = LoggerFactory.getLogger(CheckpointHook.class);

  private final int interval;
  private final int maxKeep;
  private final boolean byEpoch;
  private final boolean saveLast;
  private final boolean saveOptimizer;
  private final NameTemplate names;

  /**
   * Creates a hook.
   *
   * @param interval the number of epochs or iterations between two checkpoints; below 1 for none
   *     but the last
   * @param maxKeep the number of checkpoints to keep; below 1 for all
   * @param byEpoch whether epochs are counted; else iterations
   * @param saveLast whether to save at the end of the run, whatever the interval
   * @param saveOptimizer whether to save the optimizer's state, which a run needs to go on
   * @param names how the checkpoints are called
   */
  public CheckpointHook(
      int interval,
      int maxKeep,
      boolean byEpoch,
      boolean saveLast,
      boolean saveOptimizer,
      NameTemplate names) {
    this.interval = interval;
    this.maxKeep = maxKeep;
    this.byEpoch = byEpoch;
    this.saveLast = saveLast;
    this.saveOptimizer = saveOptimizer;
    this.names = names;
  }

  private static String stem(boolean byEpoch) {
    return byEpoch ? "epoch" : "iter";
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.AFTER_TRAIN_ITER, Stage.AFTER_TRAIN_EPOCH, Stage.AFTER_DATA_PASS);
  }

  @Override
  public Set<Class<? extends Hook>> after() {
    return Set.of(StatefulHook.class); // their state is in the checkpoint
  }

  @Override
  public void afterTrainIter(Run run) {
    RunState state = run.state();
    long done = state.completedIters();
    boolean last = done == state.maxIters();
    if (!byEpoch) {
      saveIfDue(run, "iter", done, last);
    } else if (last && done % state.itersPerEpoch() != 0) {
      saveIfDue(run, "iter", done, true); // the last pass is cut short and has no end
    }
  }

  @Override
  public void afterTrainEpoch(Run run) {
    if (byEpoch) {
      int done = run.state().completedEpochs();
      saveIfDue(run, "epoch", done, done == run.state().maxEpochs());
    }
  }

  @Override
  public void afterDataPass(Run run) {
    if (!run.state().length().byEpoch()) {
      afterTrainEpoch(run);
    }
  }

  private void saveIfDue(Run run, String stem, long done, boolean last) {
    boolean counted = stem.equals(stem(byEpoch));
    boolean due = counted && interval > 0 && done % interval == 0;
    if ((!due && !(last && saveLast)) || !run.state().processes().isMain()) {
      return;
    }
    CheckpointStore store = run.checkpoints();
    NameTemplate template = counted ? names : NameTemplate.ofStem(stem);
    Path file =
        store.save(
            template.name(done),
            saveOptimizer
                ? run.recorder().record(run)
                : run.recorder().recordWithoutOptimizer(run));
    store.point(CheckpointStore.LATEST, file);
    store.keep(template, maxKeep, done);
    LOG.debug("saved {}", file);
  }
}
