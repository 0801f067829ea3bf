package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildException;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.hook.Hook;
import dev.espalier.train.hook.HookPlace;
import dev.espalier.train.hook.ema.EmaHookConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the moving average is placed, and what is wrong with its keys. */
class EmaConfigTest {

  @TempDir Path folder;

  private static TrainConfig config(LoopKind kind, Consumer<TrainConfigBuilder> changes) {
    return PointConfigs.points(
        2,
        c -> {
          kind.in(c);
          c.evaluation(
              e ->
                  e.metric(List.of(PointErrorConfig.of(m -> {})))
                      .byEpoch(false)
                      .interval(3)
                      .saveBest(List.of("acc")));
          changes.accept(c);
        });
  }

  private static Consumer<TrainConfigBuilder> ema(Consumer<EmaHookConfig.Builder> keys) {
    return c -> c.customHooks(List.of(EmaHookConfig.of(keys)));
  }

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  @Test
  void aPriorityThatContradictsTheHookIsAnErrorAtTheStart() {
    assertThatThrownBy(() -> Runner.of(placed("LOW"), in("run")).run())
        .isInstanceOf(BuildException.class)
        .hasMessage(
            "the hooks do not go together: the hook 'EMAHook' has the priority LOW, but comes"
                + " before 'EvalHook', whose priority is NORMAL (50); leave 'priority' out or"
                + " give it another");
    assertThatThrownBy(() -> Runner.of(placed("HIGHEST"), in("run")).dryRun())
        .hasMessageContaining("comes after 'OptimizerHook', whose priority is ABOVE_NORMAL (40)");
    assertThat(Runner.of(placed("49"), in("run")).run().iters()).isEqualTo(16);
  }

  private static TrainConfig placed(String priority) {
    ModuleConfig<? extends Hook> hook = EmaHookConfig.of(e -> {});
    ValueNode given = priority.equals("49") ? ValueNode.of(49) : ValueNode.of(priority);
    return config(
        LoopKind.EPOCHS, c -> c.customHooks(List.of(new HookPlace(given, null).of(hook))));
  }

  @Test
  void mistakesAreFound() {
    MapNode plain =
        (MapNode)
            TrainConfigCodec.INSTANCE.encode(config(LoopKind.EPOCHS, ema(e -> e.momentum(0.5))));
    MapNode wrong =
        plain.with(
            "custom_hooks",
            ListNode.of(
                MapNode.empty()
                    .with("type", ValueNode.of("EMAHook"))
                    .with("momentum", ValueNode.of(1.0))));
    assertThatThrownBy(() -> Config.of(wrong).as(TrainConfig.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("momentum must be between 0 and 1");

    Runner.of(config(LoopKind.EPOCHS, c -> {}), in("plain")).run();
    assertThatThrownBy(
            () ->
                Runner.of(
                        config(
                            LoopKind.EPOCHS,
                            ema(e -> e.resumeFrom(folder.resolve("plain/latest")))),
                        in("run"))
                    .run())
        .hasMessageContaining("has no averages; it has [optimizer, log]");
    Runner.of(config(LoopKind.EPOCHS, ema(e -> {})), in("narrow")).run();
    assertThatThrownBy(
            () ->
                Runner.of(
                        config(LoopKind.EPOCHS, ema(e -> e.updateBuffers(true))),
                        in("wide").withResumeFrom(folder.resolve("narrow/epoch_1.safetensors")))
                    .run())
        .hasMessageContaining("going on with the state 'ema' of the hook 'EMAHook' failed")
        .hasMessageContaining("1.running_mean");
  }
}
