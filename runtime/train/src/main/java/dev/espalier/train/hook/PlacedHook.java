package dev.espalier.train.hook;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A hook with another priority, or another policy for failures, than its own.
 *
 * @param target the hook
 * @param given when it is called among others; null for when it says itself
 * @param onFailure what becomes of the run when it fails
 */
record PlacedHook(Hook target, @Nullable Priority given, FailurePolicy onFailure) implements Hook {

  @Override
  public Priority priority() {
    return given == null ? target.priority() : given;
  }

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
