package dev.espalier.train.hook;

import java.util.Set;

/**
 * A hook with another priority, or another policy for failures, than its own.
 *
 * @param target the hook
 * @param priority when it is called among others
 * @param onFailure what becomes of the run when it fails
 */
record PlacedHook(Hook target, Priority priority, FailurePolicy onFailure) implements Hook {

  /** Returns the hook that others mean by its class. */
  static Hook targetOf(Hook hook) {
    return hook instanceof PlacedHook placed ? targetOf(placed.target) : hook;
  }

  @Override
  public String name() {
    return target.name();
  }

  @Override
  public Set<Stage> stages() {
    return target.stages();
  }

  @Override
  public Set<Class<? extends Hook>> before() {
    return target.before();
  }

  @Override
  public Set<Class<? extends Hook>> after() {
    return target.after();
  }

  @Override
  public Set<Class<? extends Hook>> needs() {
    return target.needs();
  }

  @Override
  public void call(Stage stage, Run run) {
    target.call(stage, run);
  }

  @Override
  public void close() {
    target.close();
  }
}
