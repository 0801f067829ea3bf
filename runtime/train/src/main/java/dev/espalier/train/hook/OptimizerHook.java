package dev.espalier.train.hook;

import dev.espalier.train.optim.GradientClip;
import dev.espalier.train.optim.ParameterGroup;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Clips the gradients, steps the optimizer and sets the gradients to zero again. */
public final class OptimizerHook implements Hook {

  private final @Nullable GradientClip clip;

  /** Creates a hook; null clips nothing. */
  public OptimizerHook(@Nullable GradientClip clip) {
    this.clip = clip;
  }

  @Override
  public Priority priority() {
    return Priority.ABOVE_NORMAL;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.AFTER_TRAIN_ITER);
  }

  @Override
  public void afterTrainIter(Run run) {
    if (clip != null) {
      for (ParameterGroup group : run.optimizer().groups()) {
        run.log().add("grad_norm", clip.clip(group.parameters()), run.state().samples());
      }
    }
    run.optimizer().step();
    run.optimizer().zeroGradients();
  }
}
