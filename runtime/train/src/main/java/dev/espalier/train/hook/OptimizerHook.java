package dev.espalier.train.hook;

import ai.djl.nn.Block;
import ai.djl.nn.norm.BatchNorm;
import dev.espalier.train.optim.GradientClip;
import dev.espalier.train.optim.GradientException;
import dev.espalier.train.optim.OptimizerWrapper;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clips the gradients, steps the optimizer and sets the gradients to zero again; after each
 * iteration, or after several, whose mean loss the step then follows.
 *
 * <p>Steps fall on the iterations whose number, from 1, is a multiple of the window, and on the
 * last one.
 */
public final class OptimizerHook implements Hook {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final @Nullable GradientClip clip;
  private final int window;
  private final boolean detectsAnomalous;
  private final Set<String> reported = new HashSet<>();
  private @Nullable OptimizerWrapper wrapper;

  /** Creates a hook that steps each iteration; null clips nothing. */
  public OptimizerHook(@Nullable GradientClip clip) {
    this(clip, 1, false);
  }

  /**
   * Creates a hook.
   *
   * @param clip the limit on gradients; null for none
   * @param window the number of iterations of a step, at least 1
   * @param detectsAnomalous whether to log the parameters that get no gradient
   */
  public OptimizerHook(@Nullable GradientClip clip, int window, boolean detectsAnomalous) {
    this.clip = clip;
    this.window = window;
    this.detectsAnomalous = detectsAnomalous;
  }

  @Override
  public Priority priority() {
    return Priority.ABOVE_NORMAL;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.BEFORE_RUN, Stage.AFTER_TRAIN_ITER);
  }

  @Override
  public void beforeRun(Run run) {
    if (window > 1 && hasBatchNorm(run.model().block())) {
      LOG.warn(
          "GradientCumulativeOptimizerHook: batch normalization still takes its statistics of single batches, so {} iterations are not like one with a batch {} times as large",
          window,
          window);
    }
  }

  /**
   * Ends a window with a step.
   *
   * @throws GradientException if clipping finds gradients that are not finite and the loss is not
   *     scaled
   */
  @Override
  public void afterTrainIter(Run run) {
    if (wrapper == null) {
      wrapper = OptimizerWrapper.of(run.optimizer());
    }
    if (!run.state().isSkipped()) {
      wrapper.countPass();
      if (detectsAnomalous) {
        reportAnomalous(wrapper);
      }
    }
    long done = run.state().iter() + 1;
    boolean due = done % window == 0 || done == run.state().maxIters();
    if (due && wrapper.hasGradients()) {
      update(run, wrapper);
    }
  }

  private void update(Run run, OptimizerWrapper optimizer) {
    if (optimizer.average()) {
      if (clip != null) {
        double norm = clip.clip(optimizer.parameters());
        if (!Double.isFinite(norm)) {
          throw new GradientException(run.state().iter(), optimizer.notFinite());
        }
        run.log().add("grad_norm", norm, run.state().samples());
      }
      optimizer.stepAndZero();
    } else {
      optimizer.skip();
      LOG.debug(
          "gradients overflowed at iteration {}: no step, and the loss scale becomes {}",
          run.state().iter(),
          optimizer.lossScale());
    }
  }

  private void reportAnomalous(OptimizerWrapper optimizer) {
    List<String> names = optimizer.withoutGradient();
    optimizer
        .parameters()
        .byName()
        .forEach(
            (name, parameter) -> {
              if (names.contains(name) && reported.add(name)) {
                LOG.error(
                    "{} with shape {} got no gradient: the loss does not depend on it, or its gradient is zero throughout",
                    name,
                    parameter.getShape());
              }
            });
  }

  private static boolean hasBatchNorm(Block block) {
    return block instanceof BatchNorm
        || block.getChildren().values().stream().anyMatch(OptimizerHook::hasBatchNorm);
  }
}
