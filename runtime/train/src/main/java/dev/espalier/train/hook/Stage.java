package dev.espalier.train.hook;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The points of a run at which hooks are called: mmcv's, and two around each pass of the data. */
public enum Stage {
  /** Once, before anything is trained. */
  BEFORE_RUN(null),
  /** Before each epoch of either kind; once, before the first iteration, in a run by iterations. */
  BEFORE_EPOCH(null),
  /** Before each epoch of training. */
  BEFORE_TRAIN_EPOCH(BEFORE_EPOCH),
  /** Before each pass through the training data. */
  BEFORE_DATA_PASS(null),
  /** Before each iteration of either kind. */
  BEFORE_ITER(null),
  /** Before each iteration of training. */
  BEFORE_TRAIN_ITER(BEFORE_ITER),
  /** After each iteration of either kind. */
  AFTER_ITER(null),
  /** After each iteration of training. */
  AFTER_TRAIN_ITER(AFTER_ITER),
  /** After each whole pass through the training data. */
  AFTER_DATA_PASS(null),
  /** After each epoch of either kind; once, after the last iteration, in a run by iterations. */
  AFTER_EPOCH(null),
  /** After each epoch of training. */
  AFTER_TRAIN_EPOCH(AFTER_EPOCH),
  /** Before each validating epoch of a workflow. */
  BEFORE_VAL_EPOCH(BEFORE_EPOCH),
  /** Before each validating iteration of a workflow. */
  BEFORE_VAL_ITER(BEFORE_ITER),
  /** After each validating iteration of a workflow. */
  AFTER_VAL_ITER(AFTER_ITER),
  /** After each validating epoch of a workflow. */
  AFTER_VAL_EPOCH(AFTER_EPOCH),
  /** Once, after all training; also when the run was stopped, not when it failed. */
  AFTER_RUN(null);

  private final @Nullable Stage general;

  Stage(@Nullable Stage general) {
    this.general = general;
  }

  /** Returns all stages. */
  public static Set<Stage> all() {
    return EnumSet.allOf(Stage.class);
  }

  /** Tells whether a hook of some stages has something to do at this one. */
  boolean isIn(Set<Stage> stages) {
    return stages.contains(this) || (general != null && stages.contains(general));
  }

  void call(Hook hook, Run run) {
    switch (this) {
      case BEFORE_RUN -> hook.beforeRun(run);
      case BEFORE_EPOCH -> hook.beforeEpoch(run);
      case BEFORE_TRAIN_EPOCH -> hook.beforeTrainEpoch(run);
      case BEFORE_DATA_PASS -> hook.beforeDataPass(run);
      case BEFORE_ITER -> hook.beforeIter(run);
      case BEFORE_TRAIN_ITER -> hook.beforeTrainIter(run);
      case AFTER_ITER -> hook.afterIter(run);
      case AFTER_TRAIN_ITER -> hook.afterTrainIter(run);
      case AFTER_DATA_PASS -> hook.afterDataPass(run);
      case AFTER_EPOCH -> hook.afterEpoch(run);
      case AFTER_TRAIN_EPOCH -> hook.afterTrainEpoch(run);
      case BEFORE_VAL_EPOCH -> hook.beforeValEpoch(run);
      case BEFORE_VAL_ITER -> hook.beforeValIter(run);
      case AFTER_VAL_ITER -> hook.afterValIter(run);
      case AFTER_VAL_EPOCH -> hook.afterValEpoch(run);
      case AFTER_RUN -> hook.afterRun(run);
    }
  }

  /** Returns the stage as mmcv writes it, such as {@code before_train_epoch}. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
