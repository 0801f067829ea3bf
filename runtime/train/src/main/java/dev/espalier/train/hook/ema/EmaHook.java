package dev.espalier.train.hook.ema;

import dev.espalier.registry.Check;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.hook.BestCheckpointHook;
import dev.espalier.train.hook.CheckpointHook;
import dev.espalier.train.hook.EvalHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.OptimizerHook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.ShownWeights;
import dev.espalier.train.hook.Stage;
import dev.espalier.train.hook.StatefulHook;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an exponential moving average of the weights, which evaluations, validating flows and
 * checkpoints see in place of those being trained (mmcv's {@code EMAHook}).
 *
 * <p>At iteration i, from 0, where i is a multiple of the interval n, average ← (1 − a) · average +
 * a · weight with a = min(1 − (1 − momentum)^n, (1 + i) / (warm_up + i)); so the average forgets as
 * fast whatever the interval. mmcv takes momentum^n, which is the same for n = 1.
 *
 * <p>A checkpoint's weights are the averages, and the state {@code ema} has the weights being
 * trained ({@code raw.…}). In one that was made while the model held these, it is the other way
 * round ({@code averaged.…}).
 */
@RegisterModule(name = "EMAHook")
public final class EmaHook implements StatefulHook, ShownWeights {

  private static final String STATE = "ema";
  private static final String RAW = "raw.";
  private static final String AVERAGED = "averaged.";

  private final double share;
  private final int interval;
  private final int warmUp;
  private final boolean updateBuffers;
  private final @Nullable Path resumeFrom;
  private @Nullable AverageWeights averages;
  private boolean shown;

  /**
   * Creates a hook.
   *
   * @param momentum the weight of the newest parameters in the average, between 0 and 1
   * @param interval the number of iterations between two updates
   * @param warmUp the larger, the longer the average follows the parameters more closely at first
   * @param updateBuffers whether running statistics are averaged too; else evaluations and
   *     checkpoints see those of the model as it is trained
   * @param resumeFrom a checkpoint of a run with such a hook, whose averages to begin with; what
   *     the run itself is resumed from goes before it
   */
  public EmaHook(
      @Default("0.0002") double momentum,
      @Default("1") @Range(min = 1) int interval,
      @Default("100") @Range(min = 0) int warmUp,
      @Default("false") boolean updateBuffers,
      @Nullable Path resumeFrom) {
    this.share = 1 - Math.pow(1 - momentum, interval);
    this.interval = interval;
    this.warmUp = warmUp;
    this.updateBuffers = updateBuffers;
    this.resumeFrom = resumeFrom;
  }

  @Check("momentum must be between 0 and 1, neither of them included")
  static boolean isShare(double momentum) {
    return momentum > 0 && momentum < 1;
  }

  @Override
  public String name() {
    return "EMAHook";
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(
        Stage.BEFORE_RUN, Stage.BEFORE_TRAIN_ITER, Stage.AFTER_TRAIN_ITER, Stage.BEFORE_VAL_ITER);
  }

  @Override
  public Set<Class<? extends Hook>> after() {
    return Set.of(OptimizerHook.class);
  }

  @Override
  public Set<Class<? extends Hook>> before() {
    return Set.of(EvalHook.class, BestCheckpointHook.class, CheckpointHook.class);
  }

  @Override
  public String stateName() {
    return STATE;
  }

  @Override
  public ComponentState state() {
    Map<String, HostTensor> tensors = new LinkedHashMap<>();
    if (averages != null) {
      String prefix = shown ? RAW : AVERAGED;
      averages.copy().forEach((name, tensor) -> tensors.put(prefix + name, tensor));
    }
    return new ComponentState(tensors, Map.of());
  }

  @Override
  public void load(ComponentState state, Run run) {
    AverageWeights loaded = begin(run);
    Map<String, HostTensor> raw = part(state.tensors(), RAW);
    if (raw.isEmpty()) {
      loaded.set(part(state.tensors(), AVERAGED));
    } else {
      loaded.set(raw);
      loaded.swap(); // the weights of the checkpoint are the averages
    }
  }

  @Override
  public void beforeRun(Run run) {
    if (averages == null) {
      AverageWeights begun = begin(run);
      if (resumeFrom != null) {
        begun.set(averagesOf(resumeFrom, begun.copy().keySet()));
      }
    }
  }

  @Override
  public void beforeTrainIter(Run run) {
    hide(run);
  }

  @Override
  public void afterTrainIter(Run run) {
    long iter = run.state().iter();
    if (averages != null && iter % interval == 0) {
      averages.update(Math.min(share, (1.0 + iter) / (warmUp + iter)));
    }
  }

  @Override
  public void beforeValIter(Run run) {
    show(run);
  }

  @Override
  public boolean isShown() {
    return shown;
  }

  @Override
  public void show(Run run) {
    if (averages != null && !shown) {
      averages.swap();
      shown = true;
    }
  }

  @Override
  public void hide(Run run) {
    if (averages != null && shown) {
      averages.swap();
      shown = false;
    }
  }

  @Override
  public void close() {
    if (averages != null) {
      averages.close();
      averages = null;
    }
  }

  private AverageWeights begin(Run run) {
    AverageWeights begun =
        new AverageWeights(AverageWeights.of(run.model().block(), updateBuffers));
    averages = begun;
    return begun;
  }

  private static Map<String, HostTensor> averagesOf(Path file, Set<String> names) {
    Checkpoint checkpoint = CheckpointStore.read(file);
    ComponentState state = checkpoint.components().get(STATE);
    if (state == null) {
      throw new IllegalArgumentException(
          "resume_from is %s, which has no averages; it has %s"
              .formatted(file, checkpoint.components().keySet()));
    }
    if (part(state.tensors(), RAW).isEmpty()) {
      return part(state.tensors(), AVERAGED);
    }
    Map<String, HostTensor> averages = new LinkedHashMap<>(checkpoint.weights());
    averages.keySet().retainAll(names);
    return averages;
  }

  private static Map<String, HostTensor> part(Map<String, HostTensor> tensors, String prefix) {
    Map<String, HostTensor> part = new LinkedHashMap<>();
    tensors.forEach(
        (name, tensor) -> {
          if (name.startsWith(prefix)) {
            part.put(name.substring(prefix.length()), tensor);
          }
        });
    return part;
  }
}
