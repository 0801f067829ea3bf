package dev.espalier.train.hook;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Does something at one stage, as mmcv's {@code ClosureHook}; for programs, since a config holds no
 * code.
 */
public final class ClosureHook implements Hook {

  private final Stage stage;
  private final Consumer<Run> action;

  /**
   * Creates a hook.
   *
   * @param stage when
   * @param action what to do
   */
  public ClosureHook(Stage stage, Consumer<Run> action) {
    this.stage = stage;
    this.action = action;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(stage);
  }

  @Override
  public void call(Stage called, Run run) {
    action.accept(run);
  }
}
