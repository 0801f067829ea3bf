package dev.espalier.train;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.OneOf;
import dev.espalier.registry.Range;
import dev.espalier.train.hook.OptimizerHook;
import dev.espalier.train.optim.GradientClip;
import org.jspecify.annotations.Nullable;

/**
 * The key {@code optimizer_config}.
 *
 * @param type whether each iteration makes a step, or several together do
 * @param gradClip the limit on gradients
 * @param detectAnomalousParams whether to log the parameters that get no gradient
 * @param cumulativeIters the number of iterations of a step; only with {@code
 *     GradientCumulativeOptimizerHook}
 */
@ConfigType
public record OptimizerConfig(
    @Default("OptimizerHook") @OneOf({SINGLE, CUMULATIVE}) String type,
    @Nullable GradientClip gradClip,
    @Default("false") boolean detectAnomalousParams,
    @Default("1") @Range(min = 1) int cumulativeIters) {

  private static final String SINGLE = "OptimizerHook";
  private static final String CUMULATIVE = "GradientCumulativeOptimizerHook";

  /**
   * Checks what concerns several keys.
   *
   * @throws IllegalArgumentException if {@code cumulative_iters} is given to a hook that makes a
   *     step each iteration
   */
  public OptimizerConfig {
    if (cumulativeIters != 1 && !type.equals(CUMULATIVE)) {
      throw new IllegalArgumentException(
          "cumulative_iters needs type '%s', given '%s'".formatted(CUMULATIVE, type));
    }
  }

  OptimizerHook hook() {
    return new OptimizerHook(gradClip, cumulativeIters, detectAnomalousParams);
  }
}
