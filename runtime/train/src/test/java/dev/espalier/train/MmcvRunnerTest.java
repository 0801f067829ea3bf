package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Registries;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.hook.HookPlace;
import dev.espalier.train.loop.Flow;
import dev.espalier.train.loop.StopSignal;
import dev.espalier.train.optim.SgdConfig;
import dev.espalier.train.schedule.CosineAnnealingMomentumConfig;
import dev.espalier.train.schedule.LrSchedule;
import dev.espalier.train.schedule.MomentumSchedule;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What mmcv's runner does, seen from a config, where no other test shows it. */
class MmcvRunnerTest {

  @TempDir private Path folder;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger("espalier");

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.INFO);
  }

  @AfterEach
  void hush() {
    logger.detachAppender(log);
    logger.setLevel(null);
  }

  private List<String> logged() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  private RunOptions in(String name) {
    return RunOptions.named(name).withWorkDir(folder.resolve(name));
  }

  @Test
  void aFlowIsTrainingOrValidation() {
    Config config = Config.of((MapNode) JsonTree.of("{'mode': 'trian', 'epochs': 1}"));

    assertThatThrownBy(() -> config.as(Flow.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("did you mean 'train'?");
  }

  @Test
  void resumingGoesBeforeLoading() {
    Runner.of(PointConfigs.points(1, c -> {}), in("first")).run();
    Path first = folder.resolve("first/latest");
    Runner.of(PointConfigs.points(2, c -> c.resumeFrom(first).loadFrom(Path.of("no"))), in("next"))
        .run();

    assertThat(CheckpointStore.read(folder.resolve("next/latest")).meta().iter()).isEqualTo(16);
    assertThat(logged()).anyMatch(line -> line.startsWith("resumed from "));
  }

  @Test
  void whereWeightsComeFromIsLogged() {
    Runner.of(PointConfigs.points(1, c -> {}), in("first")).run();
    Path first = folder.resolve("first/latest");
    Runner.of(PointConfigs.points(1, c -> c.loadFrom(first)), in("next")).run();

    assertThat(logged()).anyMatch(line -> line.matches("weights from .*epoch_1\\.safetensors"));
  }

  /** mmcv's test: the order of default hooks, of one of normal priority, and of one of 89. */
  @Test
  void customHooksStandAmongTheDefaultOnesByTheirPriority() {
    DryRun run =
        Runner.of(
                PointConfigs.points(
                    1,
                    c ->
                        c.optimizer(SgdConfig.of(s -> s.lr(0.1).momentum(0.9)))
                            .momentumConfig(
                                CosineAnnealingMomentumConfig.of(m -> m.minMomentumRatio(0.9)))
                            .customHooks(
                                List.of(
                                    CountingHookConfig.of(h -> {}),
                                    new HookPlace(ValueNode.of(89), null)
                                        .of(StopAtHookConfig.of(h -> h.iter(99)))))),
                in("dry")
                    .withContext(BuildContext.empty().with(StopSignal.class, new StopSignal())))
            .dryRun();
    String called = run.hooks().replace(System.lineSeparator(), "\n");

    assertThat(stage(called, "before_train_iter"))
        .containsSubsequence(
            "(VERY_HIGH   ) LrUpdaterHook",
            "(HIGH        ) MomentumUpdaterHook",
            "(NORMAL      ) EvalHook",
            "(LOW         ) IterTimerHook",
            "(VERY_LOW    ) LogSchedule");
    assertThat(stage(called, "after_train_iter"))
        .containsSubsequence(
            "(ABOVE_NORMAL) OptimizerHook",
            "(NORMAL      ) CountingHook",
            "(LOW         ) IterTimerHook",
            "(89          ) StopAtHook",
            "(VERY_LOW    ) LogSchedule");
  }

  private static List<String> stage(String plan, String stage) {
    int begin = plan.indexOf(stage + ":\n") + stage.length() + 2;
    return plan.substring(begin, plan.indexOf("\n -", begin)).lines().toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Cyclic", "cyclic", "step", "Step", "CosineAnnealing"})
  void policiesAreNamedInBothOfMmcvsWays(String policy) {
    Registries registries = Registries.load(MmcvRunnerTest.class.getClassLoader());
    String lower = policy.toLowerCase(Locale.ROOT);
    String rate =
        lower.equals("step") ? ", 'step': 2" : lower.equals("cyclic") ? "" : ", 'min_lr': 0";
    String text = "{'policy': '%s'%s}";

    assertThat(
            registries.build(
                LrSchedule.class, JsonTree.of(text.formatted(policy, rate)), BuildContext.empty()))
        .isNotNull();
    assertThat(
            registries.build(
                MomentumSchedule.class,
                JsonTree.of(text.formatted(policy, rate.replace("min_lr", "min_momentum"))),
                BuildContext.empty()))
        .isNotNull();
  }

  @Test
  void accumulationWarnsOfBatchNormalization() {
    Runner.of(
            PointConfigs.points(
                1,
                c ->
                    c.optimizerConfig(
                        new OptimizerConfig("GradientCumulativeOptimizerHook", null, false, 2))),
            in("run"))
        .run();

    assertThat(logged())
        .anyMatch(
            line ->
                line.startsWith(
                    "GradientCumulativeOptimizerHook: batch normalization still takes"));
  }
}
