package dev.espalier.train.hook.sync;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Parameter;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.dist.Processes;
import dev.espalier.train.hook.BestCheckpointHook;
import dev.espalier.train.hook.CheckpointHook;
import dev.espalier.train.hook.EvalHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.model.Buffers;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the mean over all processes in place of each running statistic, after each pass through the
 * data (mmcv's {@code SyncBuffersHook}); a process alone has the mean already.
 */
@RegisterModule
public final class SyncBuffersHook implements Hook {

  private final boolean distributed;

  /**
   * Creates a hook.
   *
   * @param distributed false to do nothing, as in mmcv
   */
  public SyncBuffersHook(@Default("true") boolean distributed) {
    this.distributed = distributed;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.AFTER_DATA_PASS);
  }

  @Override
  public Set<Class<? extends Hook>> before() {
    return Set.of(EvalHook.class, BestCheckpointHook.class, CheckpointHook.class);
  }

  @Override
  public void afterDataPass(Run run) {
    Processes processes = run.state().processes();
    if (distributed && !processes.isAlone()) {
      List<NDArray> buffers =
          Buffers.of(run.model().block()).values().stream().map(Parameter::getArray).toList();
      processes.average(buffers);
    }
  }
}
