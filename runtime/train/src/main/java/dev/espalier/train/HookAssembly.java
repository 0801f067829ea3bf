package dev.espalier.train;

import dev.espalier.registry.BuildContext;
import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.hook.CheckpointHook;
import dev.espalier.train.hook.EvalHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.HookChain;
import dev.espalier.train.hook.IterTimerHook;
import dev.espalier.train.hook.LrUpdaterHook;
import dev.espalier.train.hook.MomentumUpdaterHook;
import dev.espalier.train.hook.OptimizerHook;
import dev.espalier.train.log.JsonLogger;
import dev.espalier.train.log.LogSchedule;
import dev.espalier.train.log.RunLogger;
import dev.espalier.train.log.TextLogger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the hooks of a config. */
final class HookAssembly {

  private HookAssembly() {}

  /**
   * Returns the hooks; evaluation comes before checkpoints, so that a checkpoint knows the best
   * score of its own epoch.
   */
  static HookChain of(TrainConfig config, RunOptions options, @Nullable Evaluator evaluator) {
    BuildContext context = options.context();
    List<Hook> hooks = new ArrayList<>();
    if (config.lrConfig() != null) {
      hooks.add(new LrUpdaterHook(context.build("lr_config", config.lrConfig())));
    }
    if (config.momentumConfig() != null) {
      hooks.add(new MomentumUpdaterHook(context.build("momentum_config", config.momentumConfig())));
    }
    hooks.add(new OptimizerHook(config.optimizerConfig().gradClip()));
    EvaluationConfig evaluation = config.evaluation();
    if (evaluator != null && evaluation != null) {
      int start = evaluation.start() == null ? evaluation.interval() : evaluation.start();
      hooks.add(
          new EvalHook(
              evaluator, evaluation.interval(), start, evaluation.saveBest(), evaluation.rule()));
    }
    CheckpointConfig checkpoint = config.checkpointConfig();
    hooks.add(new CheckpointHook(checkpoint.interval(), checkpoint.maxKeepCkpts()));
    if (config.customHooks() != null) {
      hooks.addAll(context.<Hook>buildAll("custom_hooks", config.customHooks()));
    }
    hooks.addAll(options.hooks());
    hooks.add(new IterTimerHook());
    LogConfig log = config.logConfig();
    hooks.add(new LogSchedule(log.interval(), loggers(log, context)));
    return new HookChain(hooks);
  }

  private static List<RunLogger> loggers(LogConfig log, BuildContext context) {
    List<RunLogger> loggers = new ArrayList<>();
    if (log.hooks() == null) {
      loggers.add(new TextLogger());
      loggers.add(new JsonLogger());
    } else {
      loggers.addAll(context.<RunLogger>buildAll("log_config.hooks", log.hooks()));
    }
    return loggers;
  }
}
