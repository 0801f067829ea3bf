package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.checkpoint.NameTemplate;
import dev.espalier.train.eval.ScoreNames;
import dev.espalier.train.hook.ema.EmaHook;
import dev.espalier.train.hook.guard.EarlyStoppingHook;
import dev.espalier.train.hook.guard.NanGuardHook;
import dev.espalier.train.hook.guard.NanPolicy;
import dev.espalier.train.hook.guard.TimeLimitHook;
import dev.espalier.train.hook.sync.DistSamplerSeedHook;
import dev.espalier.train.hook.sync.SyncBuffersHook;
import dev.espalier.train.hook.watch.MemoryHook;
import dev.espalier.train.hook.watch.ProfilerHook;
import dev.espalier.train.log.LogSchedule;
import dev.espalier.train.log.ProgressBarHook;
import dev.espalier.train.loop.StopSignal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hook that says its stages has a method for each, its own or inherited, and is not missed at
 * another.
 */
class DeclaredStagesTest {

  static Stream<Hook> hooks() {
    return Stream.of(
        new LrUpdaterHook((base, progress) -> base),
        new MomentumUpdaterHook((base, progress) -> base),
        new OptimizerHook(null),
        new CheckpointHook(1, -1, true, true, true, NameTemplate.ofStem("epoch")),
        new BestCheckpointHook(),
        new EvalHook(
            null,
            new EvalPlan(1, 1, true, List.of()),
            new BestRule(List.of(), List.of(), ScoreNames.DEFAULT)),
        new IterTimerHook(),
        new LogSchedule(10, true, List.of(), run -> null, Map::of),
        new ProgressBarHook(line -> {}, 80),
        new EmaHook(0.1, 1, 0, false, null),
        new EarlyStoppingHook("acc", null, 0, false, true, 1, null, new StopSignal()),
        new TimeLimitHook(Duration.ofHours(1), new StopSignal()),
        new NanGuardHook(NanPolicy.SKIP, 1, 1),
        new SyncBuffersHook(true),
        new DistSamplerSeedHook(),
        new ProfilerHook(true, 1, 0, Path.of("profile.jfr")),
        new MemoryHook(1, 0, 1));
  }

  @ParameterizedTest
  @MethodSource("hooks")
  void everyOverriddenStageIsSaid(Hook hook) {
    Set<String> methods =
        Arrays.stream(hook.getClass().getMethods())
            .filter(method -> method.getDeclaringClass() != Hook.class)
            .map(method -> method.getName())
            .collect(Collectors.toSet());
    Set<Stage> said = EnumSet.noneOf(Stage.class);
    said.addAll(hook.stages());
    for (Stage stage : Stage.values()) {
      assertThat(stage.isIn(said))
          .as("%s at %s", hook.name(), stage)
          .isEqualTo(
              methods.contains(method(stage))
                  || (stage.isIn(said) && !said.contains(stage))); // by the general stage
    }
  }

  private static String method(Stage stage) {
    String words =
        Arrays.stream(stage.toString().split("_"))
            .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
            .collect(Collectors.joining());
    return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
  }
}
