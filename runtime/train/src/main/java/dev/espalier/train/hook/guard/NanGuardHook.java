package dev.espalier.train.hook.guard;

import ai.djl.nn.Parameter;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.hook.LossGuard;
import dev.espalier.train.hook.Priority;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.StatefulHook;
import dev.espalier.train.loop.LossException;
import dev.espalier.train.model.Buffers;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides what becomes of a run whose loss is infinite or not a number. A run without this hook
 * ends, as with the policy {@code fail}.
 *
 * <p>A skipped iteration leaves weights, running statistics and the optimizer as they were, and
 * nothing in the log. In several processes it is skipped by all if the loss of one is no number.
 * Gradients that overflow because the loss is scaled are another matter: their step is skipped
 * whatever the policy.
 */
@RegisterModule
public final class NanGuardHook implements StatefulHook, LossGuard {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");
  private static final String SKIPPED = "skipped";

  private final NanPolicy policy;
  private final int maxSkips;
  private final int interval;
  private final IdentityHashMap<Parameter, HostTensor> buffers = new IdentityHashMap<>();
  private @Nullable Checkpoint candidate;
  private @Nullable Checkpoint good;
  private int skipped;

  /**
   * Creates a hook.
   *
   * @param policy what becomes of the run: {@code fail}, {@code skip} or {@code save}
   * @param maxSkips how many iterations of the run {@code skip} skips; one more ends it
   * @param interval how many iterations {@code save} goes on before it keeps newer weights, in the
   *     Java heap
   */
  public NanGuardHook(
      @Default("fail") NanPolicy policy,
      @Default("10") @Range(min = 1) int maxSkips,
      @Default("100") @Range(min = 1) int interval) {
    this.policy = policy;
    this.maxSkips = maxSkips;
    this.interval = interval;
  }

  @Override
  public Priority priority() {
    return Priority.HIGHEST;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.BEFORE_RUN, Stage.BEFORE_TRAIN_ITER, Stage.AFTER_TRAIN_ITER);
  }

  @Override
  public String stateName() {
    return "nan_guard";
  }

  @Override
  public ComponentState state() {
    return new ComponentState(Map.of(), Map.of(SKIPPED, (double) skipped));
  }

  @Override
  public void load(ComponentState state, Run run) {
    skipped = state.scalars().getOrDefault(SKIPPED, 0.0).intValue();
  }

  @Override
  public void beforeRun(Run run) {
    if (policy == NanPolicy.SKIP) {
      Buffers.of(run.model().block())
          .values()
          .forEach(buffer -> buffers.put(buffer, HostTensor.of(buffer.getArray())));
    }
  }

  @Override
  public void beforeTrainIter(Run run) {
    if (policy == NanPolicy.SKIP) {
      buffers.replaceAll((buffer, before) -> HostTensor.of(buffer.getArray()));
    } else if (policy == NanPolicy.SAVE && (good == null || run.state().iter() % interval == 0)) {
      candidate = run.recorder().record(run);
    }
  }

  /** Knows by now that the weights from before the iteration gave a loss that is a number. */
  @Override
  public void afterTrainIter(Run run) {
    if (candidate != null) {
      good = candidate;
      candidate = null;
    }
  }

  /**
   * {@inheritDoc}
   *
   * @throws LossException if the policy is not to skip, or as many were skipped as may be
   */
  @Override
  public void lossIsNotFinite(Run run, double loss) {
    switch (policy) {
      case FAIL -> throw new LossException(loss, run);
      case SAVE -> throw new LossException(loss, run, save(run));
      case SKIP -> skip(run, loss);
    }
  }

  private void skip(Run run, double loss) {
    if (skipped == maxSkips) {
      throw new LossException(
          loss,
          run,
          "%d iterations were skipped already, which is 'max_skips'; the last checkpoint is untouched"
              .formatted(skipped));
    }
    skipped++;
    buffers.forEach((buffer, before) -> before.copyTo(buffer.getArray()));
    LOG.warn(
        "the loss is {} in epoch {}, iteration {}: the iteration is skipped ({} of {})",
        loss,
        run.state().epoch() + 1,
        run.state().iter() + 1,
        skipped,
        maxSkips);
  }

  /** Saves the last weights that are known to be good, and says where. */
  private String save(Run run) {
    if (good == null || !run.state().processes().isMain()) {
      return "no weights are known to be good";
    }
    Path file = run.checkpoints().save("iter_" + good.meta().iter(), good);
    run.checkpoints().point(CheckpointStore.LATEST, file);
    return "the last good weights, after iteration %d, are in %s"
        .formatted(good.meta().iter(), file);
  }
}
