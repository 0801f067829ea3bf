package dev.espalier.train.hook;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.ComponentState;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The states of the hooks that have one, as components of a checkpoint. */
public final class HookStates {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final Map<String, StatefulHook> hooks = new LinkedHashMap<>();
  private final List<ShownWeights> weights = new ArrayList<>();

  private HookStates() {}

  /**
   * Returns the states of those hooks that have one.
   *
   * @throws IllegalArgumentException if two of them have one name, or one has the optimizer's
   */
  static HookStates of(List<Hook> all) {
    HookStates states = new HookStates();
    for (Hook hook : all) {
      if (PlacedHook.targetOf(hook) instanceof StatefulHook stateful) {
        states.add(stateful);
      }
      if (PlacedHook.targetOf(hook) instanceof ShownWeights shown) {
        states.weights.add(shown);
      }
    }
    return states;
  }

  private void add(StatefulHook hook) {
    String name = hook.stateName();
    if (name.isEmpty() || name.indexOf('.') >= 0 || name.equals(Checkpoint.OPTIMIZER)) {
      throw new IllegalArgumentException(
          "the state of the hook '%s' cannot be called '%s'".formatted(hook.name(), name));
    }
    StatefulHook other = hooks.putIfAbsent(name, hook);
    if (other != null) {
      throw new IllegalArgumentException(
          "the hooks '%s' and '%s' both call their state '%s'"
              .formatted(other.name(), hook.name(), name));
    }
  }

  /** Does something while the model holds the weights that hooks have to show. */
  <T> T withShownWeights(Run run, Supplier<T> use) {
    List<ShownWeights> hidden = weights.stream().filter(hook -> !hook.isShown()).toList();
    hidden.forEach(hook -> hook.show(run));
    try {
      return use.get();
    } finally {
      hidden.forEach(hook -> hook.hide(run));
    }
  }

  /** Returns the states as they are now, by their names. */
  Map<String, ComponentState> record() {
    Map<String, ComponentState> states = new LinkedHashMap<>();
    hooks.forEach((name, hook) -> states.put(name, hook.state()));
    return states;
  }

  /**
   * Gives the hooks what a checkpoint has of them; says what only one of the two has.
   *
   * @throws RunException if a hook cannot go on from its state
   */
  public void restore(Checkpoint checkpoint, Run run) {
    hooks.forEach(
        (name, hook) -> {
          ComponentState state = checkpoint.components().get(name);
          if (state == null) {
            LOG.warn(
                "the checkpoint has no state '{}' of the hook '{}', which begins anew",
                name,
                hook.name());
          } else {
            load(hook, state, run);
          }
        });
    for (String name : checkpoint.components().keySet()) {
      if (!hooks.containsKey(name) && !name.equals(Checkpoint.OPTIMIZER)) {
        LOG.warn("the state '{}' of the checkpoint belongs to no hook of this run", name);
      }
    }
  }

  private static void load(StatefulHook hook, ComponentState state, Run run) {
    try {
      hook.load(state, run);
    } catch (RuntimeException e) {
      throw new RunException(
          "going on with the state '%s' of the hook '%s'".formatted(hook.stateName(), hook.name()),
          run.state(),
          e);
    }
  }
}
