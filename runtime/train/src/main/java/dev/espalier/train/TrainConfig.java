package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Range;
import dev.espalier.train.checkpoint.LoadOptions;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.Mode;
import dev.espalier.train.loop.EpochBasedLoopConfig;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.Loop;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.Optimizer;
import dev.espalier.train.schedule.LrSchedule;
import dev.espalier.train.schedule.MomentumSchedule;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole training config: the top-level keys of mmcv and mmpose, typed.
 *
 * @param model the model
 * @param data the data
 * @param optimizer what changes the parameters
 * @param optimizerConfig what happens to gradients before a step
 * @param fp16 the scaling of the loss for models that compute in half precision
 * @param lrConfig the learning-rate schedule; constant where it is left out
 * @param momentumConfig the schedule of the momentum, or of Adam's first beta; constant where it is
 *     left out
 * @param runner the kind of loop and the length of the run; excludes {@code total_epochs}
 * @param totalEpochs the number of epochs to train
 * @param workflow the flows of one round; {@code [tuple('train', 1)]} where it is left out
 * @param checkpointConfig when to save checkpoints
 * @param evaluation when to evaluate, and what to measure
 * @param logConfig when to log, and where to
 * @param logLevel how much the program's log says
 * @param customHooks hooks of the user
 * @param loadFrom a checkpoint whose weights to begin with
 * @param loadOptions how these weights become the model's
 * @param resumeFrom a checkpoint to go on from
 * @param autoResume whether to go on from the newest checkpoint of the run's own folder
 * @param workDir the folder of everything that the run writes
 * @param seed what every draw of the run follows from
 * @param engine threads, device and cache folder of the engine
 */
@ConfigType
public record TrainConfig(
    ModuleConfig<? extends TrainableModel> model,
    DataConfig data,
    ModuleConfig<? extends Optimizer> optimizer,
    @Default("{}") OptimizerConfig optimizerConfig,
    @Nullable Fp16Config fp16,
    @Nullable ModuleConfig<? extends LrSchedule> lrConfig,
    @Nullable ModuleConfig<? extends MomentumSchedule> momentumConfig,
    @Nullable ModuleConfig<? extends Loop> runner,
    @Nullable @Range(min = 1) Integer totalEpochs,
    @Nullable List<Flow> workflow,
    @Default("{}") CheckpointConfig checkpointConfig,
    @Nullable EvaluationConfig evaluation,
    @Default("{}") LogConfig logConfig,
    @Default("INFO") @OneOf({"DEBUG", "INFO", "WARN", "ERROR"}) String logLevel,
    @Nullable List<ModuleConfig<? extends Hook>> customHooks,
    @Nullable Path loadFrom,
    @Default("{}") LoadOptions loadOptions,
    @Nullable Path resumeFrom,
    @Default("false") boolean autoResume,
    @Nullable Path workDir,
    @Default("0") long seed,
    @Default("{}") EngineConfig engine) {

  /**
   * Checks what concerns several keys.
   *
   * @throws IllegalArgumentException if not exactly one of {@code runner} and {@code total_epochs}
   *     is given, if a workflow never trains, or if something needs {@code data.val} that is not
   *     there
   */
  public TrainConfig {
    if ((runner == null) == (totalEpochs == null)) {
      throw new IllegalArgumentException(
          "one of 'total_epochs' and 'runner' must be given, given "
              + (runner == null ? "neither" : "both"));
    }
    if (workflow != null && workflow.stream().noneMatch(flow -> flow.mode() == Mode.TRAIN)) {
      throw new IllegalArgumentException("the workflow never trains");
    }
    boolean validates =
        workflow != null && workflow.stream().anyMatch(flow -> flow.mode() == Mode.VAL);
    if ((evaluation != null || validates) && data.val() == null) {
      throw new IllegalArgumentException(
          "'data.val' is missing, which '" + (validates ? "workflow" : "evaluation") + "' needs");
    }
  }

  /** Returns the loop that {@code runner} or {@code total_epochs} asks for. */
  public ModuleConfig<? extends Loop> loop() {
    return runner != null
        ? runner
        : EpochBasedLoopConfig.of(loop -> loop.maxEpochs(totalEpochs == null ? 1 : totalEpochs));
  }
}
