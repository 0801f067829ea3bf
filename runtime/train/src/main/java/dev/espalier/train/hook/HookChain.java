package dev.espalier.train.hook;

import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/** The hooks of a run in the order they are called: by priority, equal ones as they were added. */
public final class HookChain {

  private final List<Hook> hooks;

  /** Creates a chain from hooks in the order they were added. */
  public HookChain(List<Hook> hooks) {
    this.hooks = hooks.stream().sorted(Comparator.comparing(Hook::priority)).toList();
  }

  /** Returns the hooks, in the order they are called. */
  public List<Hook> hooks() {
    return hooks;
  }

  /**
   * Calls one stage of every hook.
   *
   * @param stage the stage, such as {@code Hook::beforeRun}
   */
  public void call(BiConsumer<Hook, Run> stage, Run run) {
    for (Hook hook : hooks) {
      stage.accept(hook, run);
    }
  }

  /** Returns a table of the hooks: priority and name, a line each. */
  public String table() {
    return hooks.stream()
        .map(h -> "(%3d) %s".formatted(h.priority().value(), h.getClass().getSimpleName()))
        .collect(Collectors.joining(System.lineSeparator()));
  }
}
