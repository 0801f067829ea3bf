package dev.espalier.train.optim;

import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adam (Kingma and Ba, 2015), by PyTorch's formula.
 *
 * <p>With gradient g, weight w and step t: g = g + weight_decay · w; m = β₁m + (1 − β₁)g; v = β₂v +
 * (1 − β₂)g²; w = w − lr / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + eps). With {@code amsgrad} the
 * largest v so far takes the place of v (Reddi et al., 2018).
 */
@RegisterModule
public final class Adam extends GroupedOptimizer {

  private final AdamFormula formula;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the learning rate
   * @param betas how much of the running means of the gradient and of its square is kept at each
   *     step; two numbers in [0, 1)
   * @param eps added to the divisor
   * @param weightDecay the factor of the L2 penalty
   * @param amsgrad whether to divide by the largest mean square so far
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   * @throws IllegalArgumentException if {@code betas} are not two numbers in [0, 1)
   */
  public Adam(
      @Default("1e-3") @Range(min = 0) double lr,
      @Default("[0.9, 0.999]") List<Double> betas,
      @Default("1e-8") @Range(min = 0) double eps,
      @Default("0.0") @Range(min = 0) double weightDecay,
      @Default("false") boolean amsgrad,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "Adam",
        Betas.of(betas).groups(parameters, paramwiseCfg, lr, weightDecay),
        AdamFormula.kinds(amsgrad));
    this.formula = new AdamFormula(betas.get(1), eps, amsgrad, false);
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    return formula.visitor(step);
  }
}
