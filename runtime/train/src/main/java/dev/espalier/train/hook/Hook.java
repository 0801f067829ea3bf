package dev.espalier.train.hook;

import dev.espalier.config.ConfigNode;
import dev.espalier.registry.DefineRegistry;
import dev.espalier.registry.ShareKeys;
import java.util.Set;

/**
 * Something to do at the stages of a run, as mmcv's hooks.
 *
 * <p>In {@link #afterTrainIter} the state's counters still name the current iteration; in {@link
 * #afterTrainEpoch} the iteration counter counts all that are done while the epoch is still the
 * current one. A hook that keeps something from stage to stage is a {@link StatefulHook}.
 */
@DefineRegistry("hook")
public interface Hook {

  /** Returns a hook with the priority and the policy that a config gives it. */
  @ShareKeys
  static Hook placed(Hook hook, HookPlace place) {
    ConfigNode priority = place.priority();
    FailurePolicy onFailure = place.onFailure();
    return new PlacedHook(
        hook,
        priority == null ? null : Priority.of(priority),
        onFailure == null ? hook.onFailure() : onFailure);
  }

  /** Returns what the plan and messages call the hook. */
  default String name() {
    return getClass().getSimpleName();
  }

  /** Returns when the hook is called among others of the same stage. */
  default Priority priority() {
    return Priority.NORMAL;
  }

  /** Returns what becomes of the run when the hook fails. */
  default FailurePolicy onFailure() {
    return FailurePolicy.STOP;
  }

  /** Returns the stages at which the hook is called; all where it does not say. */
  default Set<Stage> stages() {
    return Stage.all();
  }

  /** Returns the hooks that this one is called before, whatever the priorities. */
  default Set<Class<? extends Hook>> before() {
    return Set.of();
  }

  /** Returns the hooks that this one is called after, whatever the priorities. */
  default Set<Class<? extends Hook>> after() {
    return Set.of();
  }

  /** Returns the hooks that a run must have for this one; they are called before it. */
  default Set<Class<? extends Hook>> needs() {
    return Set.of();
  }

  /** Called at every stage of {@link #stages}; calls the method of the stage. */
  default void call(Stage stage, Run run) {
    stage.call(this, run);
  }

  /** Called once, before the first epoch. */
  default void beforeRun(Run run) {}

  /**
   * Called before each epoch, of training or of validation; once in a run by iterations, before the
   * first.
   */
  default void beforeEpoch(Run run) {}

  /** Called before each epoch of training. */
  default void beforeTrainEpoch(Run run) {
    beforeEpoch(run);
  }

  /** Called before each pass through the training data, or what is left of one. */
  default void beforeDataPass(Run run) {}

  /** Called before each iteration, of training or of validation. */
  default void beforeIter(Run run) {}

  /** Called before each iteration of training, when its batch is there. */
  default void beforeTrainIter(Run run) {
    beforeIter(run);
  }

  /** Called after each iteration, of training or of validation. */
  default void afterIter(Run run) {}

  /** Called after each iteration of training, when the gradients are there. */
  default void afterTrainIter(Run run) {
    afterIter(run);
  }

  /** Called after each whole pass through the training data. */
  default void afterDataPass(Run run) {}

  /**
   * Called after each epoch, of training or of validation; once in a run by iterations, after the
   * last.
   */
  default void afterEpoch(Run run) {}

  /** Called after each epoch of training. */
  default void afterTrainEpoch(Run run) {
    afterEpoch(run);
  }

  /** Called before each epoch of validation in a workflow. */
  default void beforeValEpoch(Run run) {
    beforeEpoch(run);
  }

  /** Called before each iteration of validation in a workflow. */
  default void beforeValIter(Run run) {
    beforeIter(run);
  }

  /** Called after each iteration of validation in a workflow. */
  default void afterValIter(Run run) {
    afterIter(run);
  }

  /** Called after each epoch of validation in a workflow. */
  default void afterValEpoch(Run run) {
    afterEpoch(run);
  }

  /** Called once, after the last epoch; also when the run was stopped early, not when it failed. */
  default void afterRun(Run run) {}

  /**
   * Called once when the run is over, however it ended, in the reverse order: frees what the hook
   * holds. A run may end before the hook was called at any stage.
   */
  default void close() {}
}
