package dev.espalier.train.hook;

import dev.espalier.registry.DefineRegistry;

/**
 * Something to do at the stages of a run, as mmcv's hooks.
 *
 * <p>In {@link #afterTrainIter} the state's counters still name the current iteration; in {@link
 * #afterTrainEpoch} the iteration counter counts all that are done while the epoch is still the
 * current one.
 */
@DefineRegistry("hook")
public interface Hook {

  /** Returns when the hook is called among others of the same stage. */
  default Priority priority() {
    return Priority.NORMAL;
  }

  /** Called once, before the first epoch. */
  default void beforeRun(Run run) {}

  /** Called before each epoch of training. */
  default void beforeTrainEpoch(Run run) {}

  /** Called before each iteration of training, when its batch is there. */
  default void beforeTrainIter(Run run) {}

  /** Called after each iteration of training, when the gradients are there. */
  default void afterTrainIter(Run run) {}

  /** Called after each epoch of training. */
  default void afterTrainEpoch(Run run) {}

  /** Called before each epoch of validation in a workflow. */
  default void beforeValEpoch(Run run) {}

  /** Called before each iteration of validation in a workflow. */
  default void beforeValIter(Run run) {}

  /** Called after each iteration of validation in a workflow. */
  default void afterValIter(Run run) {}

  /** Called after each epoch of validation in a workflow. */
  default void afterValEpoch(Run run) {}

  /** Called once, after the last epoch; also when the run was stopped early. */
  default void afterRun(Run run) {}
}
