package dev.espalier.train;

import ai.djl.Device;
import dev.espalier.config.ConfigPath;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildException;
import dev.espalier.train.eval.Evaluator;
import dev.espalier.train.hook.BestCheckpointHook;
import dev.espalier.train.hook.BestRule;
import dev.espalier.train.hook.CheckpointHook;
import dev.espalier.train.hook.EvalHook;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.HookChain;
import dev.espalier.train.hook.IterTimerHook;
import dev.espalier.train.hook.LrUpdaterHook;
import dev.espalier.train.hook.MomentumUpdaterHook;
import dev.espalier.train.hook.RunLength;
import dev.espalier.train.loop.StopSignal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the hooks of a config. */
final class HookAssembly {

  private HookAssembly() {}

  /**
   * Returns the hooks; evaluation comes before checkpoints, so that a checkpoint knows the best
   * score of its own epoch.
   *
   * @throws BuildException if a hook cannot be built, or hooks do not go together
   */
  static HookChain of(
      TrainConfig config,
      RunOptions options,
      RunLength length,
      Device device,
      @Nullable Evaluator evaluator) {
    BuildContext context = options.context().with(StopSignal.class, options.stop());
    List<Hook> hooks = new ArrayList<>();
    if (config.lrConfig() != null) {
      hooks.add(new LrUpdaterHook(context.build("lr_config", config.lrConfig())));
    }
    if (config.momentumConfig() != null) {
      hooks.add(new MomentumUpdaterHook(context.build("momentum_config", config.momentumConfig())));
    }
    hooks.add(config.optimizerConfig().hook());
    if (evaluator != null && config.evaluation() != null) {
      EvaluationConfig evaluation = config.evaluation();
      hooks.add(
          new EvalHook(
              evaluator, evaluation.plan(length.byEpoch()), best(evaluation, evaluator.names())));
      hooks.add(new BestCheckpointHook());
    }
    hooks.add(checkpoints(config.checkpointConfig(), length));
    if (config.customHooks() != null) {
      hooks.addAll(context.<Hook>buildAll("custom_hooks", config.customHooks()));
    }
    hooks.addAll(options.hooks());
    hooks.add(new IterTimerHook());
    hooks.add(LogAssembly.of(config, options, length.byEpoch(), device));
    try {
      return new HookChain(hooks);
    } catch (IllegalArgumentException e) {
      throw new BuildException("the hooks do not go together: " + e.getMessage(), e);
    }
  }

  private static BestRule best(EvaluationConfig config, List<String> measured) {
    BestRule best = config.best();
    try {
      best.requireAmong(measured);
    } catch (IllegalArgumentException e) {
      throw BuildException.at(ConfigPath.parse("evaluation.save_best"), e);
    }
    return best;
  }

  private static CheckpointHook checkpoints(CheckpointConfig config, RunLength length) {
    boolean byEpoch = byEpoch(config.byEpoch(), length);
    Integer interval = config.interval();
    int usual = byEpoch ? 1 : -1;
    return new CheckpointHook(
        interval == null ? usual : interval,
        config.maxKeepCkpts(),
        byEpoch,
        config.saveLast(),
        config.saveOptimizer(),
        config.names(byEpoch));
  }

  private static boolean byEpoch(@Nullable Boolean asked, RunLength length) {
    return asked == null ? length.byEpoch() : asked;
  }
}
