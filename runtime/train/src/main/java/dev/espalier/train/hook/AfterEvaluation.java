package dev.espalier.train.hook;

import java.util.EnumSet;
import java.util.Set;

/**
 * A hook that reacts to evaluations, at whatever stage {@link EvalHook} makes them.
 *
 * <p>It says itself that it comes after that hook, or needs it.
 */
public interface AfterEvaluation extends Hook {

  /**
   * Called at every stage at which the model may have been evaluated just now; also when it was
   * not, and more than once after the same evaluation.
   */
  void afterEvaluation(Run run);

  @Override
  default Set<Stage> stages() {
    return EnumSet.of(
        Stage.BEFORE_TRAIN_ITER,
        Stage.AFTER_TRAIN_ITER,
        Stage.AFTER_TRAIN_EPOCH,
        Stage.AFTER_DATA_PASS);
  }

  @Override
  default void beforeTrainIter(Run run) {
    afterEvaluation(run);
  }

  @Override
  default void afterTrainIter(Run run) {
    afterEvaluation(run);
  }

  @Override
  default void afterTrainEpoch(Run run) {
    afterEvaluation(run);
  }

  @Override
  default void afterDataPass(Run run) {
    afterEvaluation(run);
  }
}
