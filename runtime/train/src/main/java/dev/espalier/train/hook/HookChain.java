package dev.espalier.train.hook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hooks of a run in the order they are called: by priority, equal ones as they were added,
 * except where a hook says what it comes before or after.
 */
public final class HookChain {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final List<Hook> hooks;
  private final HookStates states;
  private final Map<Stage, List<Hook>> byStage = new EnumMap<>(Stage.class);
  private final Set<Hook> warned = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * Creates a chain from hooks in the order they were added.
   *
   * @throws IllegalArgumentException if a hook needs one that is not there, if hooks want to come
   *     before each other, or if one was added twice
   */
  public HookChain(List<Hook> added) {
    hooks = HookOrder.of(added);
    states = HookStates.of(hooks);
    for (Stage stage : Stage.values()) {
      byStage.put(
          stage,
          new ArrayList<>(hooks.stream().filter(hook -> stage.isIn(hook.stages())).toList()));
    }
  }

  /** Returns the hooks, in the order they are called. */
  public List<Hook> hooks() {
    return hooks;
  }

  /** Returns the hooks that a stage calls, in that order. */
  public List<Hook> at(Stage stage) {
    return List.copyOf(byStage.getOrDefault(stage, List.of()));
  }

  /** Returns the first hook of a kind; null if there is none. */
  public <T extends Hook> @Nullable T find(Class<T> type) {
    return hooks.stream()
        .map(PlacedHook::targetOf)
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }

  /** Returns the hooks that checkpoints keep the state of. */
  public HookStates states() {
    return states;
  }

  /** Returns the plan: the hooks by stage. */
  public HookPlan plan() {
    return new HookPlan(this);
  }

  /**
   * Calls one stage of every hook.
   *
   * @throws RunException if a hook fails whose policy is to stop, or memory runs out
   */
  public void call(Stage stage, Run run) {
    run.state().at(stage);
    List<Hook> called = byStage.getOrDefault(stage, List.of());
    for (int i = 0; i < called.size(); i++) {
      Hook hook = called.get(i);
      PartEvent event = PartEvent.start();
      try {
        hook.call(stage, run);
        event.done(hook.name(), run.state());
      } catch (OutOfMemoryError e) {
        throw failure(hook, run, e);
      } catch (RuntimeException e) {
        handle(hook, failure(hook, run, e));
        if (hook.onFailure() == FailurePolicy.DISABLE) {
          i--; // the next hook stands in its place
        }
      }
    }
  }

  /**
   * Closes every hook, the last one first.
   *
   * @param failure why the run ended, which gets what goes wrong here; null if it did not fail
   * @throws RunException if a hook cannot be closed, and the run had not failed
   */
  public void close(RunState state, @Nullable Throwable failure) {
    Throwable first = failure;
    for (int i = hooks.size() - 1; i >= 0; i--) {
      try {
        hooks.get(i).close();
      } catch (RuntimeException e) {
        RunException failed =
            new RunException("closing the hook '" + hooks.get(i).name() + "'", state, e);
        if (first == null) {
          first = failed;
        } else {
          first.addSuppressed(failed);
        }
      }
    }
    if (failure == null && first instanceof RunException own) {
      throw own;
    }
  }

  private static RunException failure(Hook hook, Run run, Throwable cause) {
    return cause instanceof RunException known
        ? known
        : new RunException("the hook '" + hook.name() + "'", run.state(), cause);
  }

  private void handle(Hook hook, RunException failure) {
    switch (hook.onFailure()) {
      case STOP -> throw failure;
      case WARN -> {
        if (warned.add(hook)) {
          LOG.warn("{}; the run goes on, and this is said once", failure.getMessage(), failure);
        }
      }
      case DISABLE -> {
        LOG.warn("{}; the run goes on without the hook", failure.getMessage(), failure);
        byStage.values().forEach(stage -> stage.removeIf(other -> other == hook));
      }
    }
  }
}
