package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.train.checkpoint.NameTemplate;
import dev.espalier.train.eval.ScoreNames;
import dev.espalier.train.hook.sync.SyncBuffersHook;
import dev.espalier.train.log.LogSchedule;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HookOrderTest {

  private static class Plain implements Hook {}

  private static final class Early extends Plain {
    @Override
    public Priority priority() {
      return Priority.LOW;
    }

    @Override
    public Set<Class<? extends Hook>> before() {
      return Set.of(IterTimerHook.class, Late.class);
    }
  }

  private static class Late extends Plain {
    @Override
    public Priority priority() {
      return Priority.HIGH;
    }
  }

  private static final class Needy extends Plain {
    @Override
    public Priority priority() {
      return Priority.HIGHEST;
    }

    @Override
    public Set<Class<? extends Hook>> needs() {
      return Set.of(Late.class);
    }
  }

  private static final class Contrary extends Late {
    @Override
    public Set<Class<? extends Hook>> before() {
      return Set.of(Early.class);
    }
  }

  private static final class Follower extends Plain {
    @Override
    public Priority priority() {
      return Priority.HIGHEST;
    }

    @Override
    public Set<Class<? extends Hook>> after() {
      return Set.of(IterTimerHook.class, OptimizerHook.class);
    }
  }

  private static List<String> order(Hook... hooks) {
    return new HookChain(List.of(hooks)).hooks().stream().map(Hook::name).toList();
  }

  @Test
  void statisticsAreAveragedBeforeAnythingLooksAtThem() {
    EvalHook evaluation =
        new EvalHook(
            null,
            new EvalPlan(1, 1, true, List.of()),
            new BestRule(List.of(), List.of(), ScoreNames.DEFAULT));

    assertThat(order(evaluation, checkpoints(), new SyncBuffersHook(true)))
        .containsExactly("SyncBuffersHook", "EvalHook", "CheckpointHook");
    assertThat(order(checkpoints(), new SyncBuffersHook(true)))
        .containsExactly("SyncBuffersHook", "CheckpointHook");
    assertThat(order(new BestCheckpointHook(), new SyncBuffersHook(true)))
        .containsExactly("SyncBuffersHook", "BestCheckpointHook");
  }

  @Test
  void whatAHookSaysGoesBeforeItsPriority() {
    assertThat(order(new Late(), new IterTimerHook(), new Early(), new Plain()))
        .containsExactly("Plain", "Early", "Late", "IterTimerHook");
  }

  @Test
  void aHookMayComeAfterOthersThatThereAreOrNot() {
    assertThat(order(new Follower(), new Plain(), new IterTimerHook()))
        .containsExactly("Plain", "IterTimerHook", "Follower");
  }

  @Test
  void whatAHookNeedsComesFirst() {
    assertThat(order(new Needy(), new Late())).containsExactly("Late", "Needy");
    assertThatThrownBy(() -> order(new Needy(), new Plain()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the hook 'Needy' needs 'Late', which the run does not have; it has [Needy, Plain]");
  }

  @Test
  void hooksThatContradictEachOtherAreNamed() {
    assertThatThrownBy(() -> order(new Plain(), new Early(), new Contrary()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hooks want to come before each other: [Contrary, Early]");
  }

  @Test
  void aPriorityOfTheConfigMayNotContradictTheHook() {
    assertThatThrownBy(() -> order(given(new Follower(), Priority.HIGH), new IterTimerHook()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "the hook 'Follower' has the priority HIGH, but comes after 'IterTimerHook', whose"
                + " priority is LOW (70); leave 'priority' out or give it another");
    assertThatThrownBy(() -> order(given(new Needy(), new Priority(29)), new Late()))
        .hasMessageContaining("has the priority 29, but comes after 'Late'");
    assertThatThrownBy(() -> order(new IterTimerHook(), given(new Early(), Priority.VERY_LOW)))
        .hasMessageContaining("has the priority VERY_LOW, but comes before 'IterTimerHook'");
    assertThat(order(given(new Follower(), Priority.LOW), new IterTimerHook()))
        .containsExactly("IterTimerHook", "Follower");
    assertThat(order(given(checkpoints(), Priority.HIGH), log()))
        .as("after every hook with a state, whatever it is")
        .containsExactly("LogSchedule", "CheckpointHook");
  }

  private static Hook given(Hook hook, Priority priority) {
    return new PlacedHook(hook, priority, FailurePolicy.STOP);
  }

  private static Hook log() {
    return new LogSchedule(1, true, List.of(), run -> null, Map::of);
  }

  @Test
  void aHookIsThereOnce() {
    Hook hook = new Plain();
    assertThatThrownBy(() -> order(hook, new PlacedHook(hook, Priority.LOW, FailurePolicy.STOP)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the hook 'Plain' was added twice; make two of them");
  }

  @Test
  void aPlacedHookIsOrderedByItsPlace() {
    assertThat(
            order(
                new Plain(),
                new PlacedHook(new IterTimerHook(), Priority.HIGHEST, FailurePolicy.STOP)))
        .containsExactly("IterTimerHook", "Plain");
  }

  @Test
  void thePlanHasMmcvsForm() {
    HookChain chain =
        new HookChain(
            List.of(
                new IterTimerHook(),
                new OptimizerHook(null),
                new PlacedHook(checkpoints(), new Priority(55), FailurePolicy.STOP)));

    assertThat(chain.plan().text(EnumSet.of(Stage.BEFORE_TRAIN_EPOCH, Stage.AFTER_TRAIN_ITER)))
        .isEqualToNormalizingNewlines(
            """
            before_train_epoch:
            (LOW         ) IterTimerHook
             --------------------\s
            after_train_iter:
            (ABOVE_NORMAL) OptimizerHook
            (55          ) CheckpointHook
            (LOW         ) IterTimerHook
             --------------------\s""");
  }

  @Test
  void theSummaryHasALineAHook() {
    HookChain chain = new HookChain(List.of(new IterTimerHook(), new OptimizerHook(null)));

    assertThat(
            chain
                .plan()
                .summary(EnumSet.of(Stage.BEFORE_TRAIN_EPOCH, Stage.AFTER_TRAIN_ITER))
                .lines())
        .containsExactly(
            "  ABOVE_NORMAL  OptimizerHook  after_train_iter",
            "  LOW           IterTimerHook  all stages");
  }

  @Test
  void aHookWithoutAStageOfTheLoopIsIdle() {
    HookChain chain = new HookChain(List.of(new OptimizerHook(null), new IterTimerHook()));

    assertThat(chain.plan().idle(EnumSet.of(Stage.BEFORE_TRAIN_EPOCH, Stage.BEFORE_TRAIN_ITER)))
        .containsExactly("OptimizerHook");
  }

  private static CheckpointHook checkpoints() {
    return new CheckpointHook(1, -1, true, true, true, NameTemplate.ofStem("epoch"));
  }
}
