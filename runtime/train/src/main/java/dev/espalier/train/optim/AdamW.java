package dev.espalier.train.optim;

import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019), by PyTorch's formula.
 *
 * <p>With weight w: w = (1 − lr · weight_decay) · w; then the step of {@link Adam} without weight
 * decay.
 */
@RegisterModule
public final class AdamW extends GroupedOptimizer {

  private final AdamFormula formula;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the learning rate
   * @param betas how much of the running means of the gradient and of its square is kept at each
   *     step; two numbers in [0, 1)
   * @param eps added to the divisor
   * @param weightDecay the factor of the decay, which the learning rate multiplies
   * @param amsgrad whether to divide by the largest mean square so far
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   * @throws IllegalArgumentException if {@code betas} are not two numbers in [0, 1)
   */
  public AdamW(
      @Default("1e-3") @Range(min = 0) double lr,
      @Default("[0.9, 0.999]") List<Double> betas,
      @Default("1e-8") @Range(min = 0) double eps,
      @Default("1e-2") @Range(min = 0) double weightDecay,
      @Default("false") boolean amsgrad,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "AdamW",
        Betas.of(betas).groups(parameters, paramwiseCfg, lr, weightDecay),
        AdamFormula.kinds(amsgrad));
    this.formula = new AdamFormula(betas.get(1), eps, amsgrad, true);
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    return formula.visitor(step);
  }
}
