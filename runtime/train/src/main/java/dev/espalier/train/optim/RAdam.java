package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rectified Adam (Liu et al., On the Variance of the Adaptive Learning Rate and Beyond, 2020), by
 * PyTorch's formula.
 *
 * <p>With gradient g, weight w and step t: g = g + weight_decay · w; m = β₁m + (1 − β₁)g; v = β₂v +
 * (1 − β₂)g²; ρ∞ = 2 / (1 − β₂) − 1; ρ = ρ∞ − 2tβ₂ᵗ / (1 − β₂ᵗ). While ρ ≤ 5, w = w − lr · m / (1 −
 * β₁ᵗ); then that change is multiplied by √(1 − β₂ᵗ) / (√v + eps) and by √((ρ − 4)(ρ − 2)ρ∞ / ((ρ∞
 * − 4)(ρ∞ − 2)ρ)).
 */
@RegisterModule
public final class RAdam extends GroupedOptimizer {

  private final double beta2;
  private final double eps;
  private final boolean decoupledWeightDecay;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the learning rate
   * @param betas how much of the running means of the gradient and of its square is kept at each
   *     step; two numbers in [0, 1)
   * @param eps added to the divisor
   * @param weightDecay the factor of the weight decay
   * @param decoupledWeightDecay whether weights decay as with {@link AdamW}, not by an L2 penalty
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   * @throws IllegalArgumentException if {@code betas} are not two numbers in [0, 1)
   */
  public RAdam(
      @Default("1e-3") @Range(min = 0) double lr,
      @Default("[0.9, 0.999]") List<Double> betas,
      @Default("1e-8") @Range(min = 0) double eps,
      @Default("0.0") @Range(min = 0) double weightDecay,
      @Default("false") boolean decoupledWeightDecay,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "RAdam",
        Betas.of(betas).groups(parameters, paramwiseCfg, lr, weightDecay),
        List.of(AdamFormula.MEAN, AdamFormula.SQUARE));
    this.beta2 = betas.get(1);
    this.eps = eps;
    this.decoupledWeightDecay = decoupledWeightDecay;
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    double beta1 = step.group().momentum();
    double factor = rectification(step);
    WeightDecay decay = WeightDecay.of(step, decoupledWeightDecay);
    RunningMean mean = new RunningMean(step, AdamFormula.MEAN, beta1);
    RunningMean square = new RunningMean(step, AdamFormula.SQUARE, beta2);
    double lr = step.group().lr() / step.correction(beta1);
    NDArray rate = step.constant(factor > 0 ? lr * factor : lr);
    NDArray floor = step.constant(eps);
    return (piece, weight, gradient) -> {
      NDArray g = decay.apply(weight, gradient);
      NDArray change = mean.add(piece, g).mul(rate);
      NDArray v = square.addSquare(piece, g);
      weight.subi(factor > 0 ? change.divi(v.sqrt().addi(floor)) : change);
    };
  }

  /** Returns what to multiply m / (√v + eps) by, or 0 while too little is known of v. */
  private double rectification(Step step) {
    double limit = 2 / (1 - beta2) - 1;
    double correction = step.correction(beta2);
    double length = limit - 2 * step.count() * Math.pow(beta2, (double) step.count()) / correction;
    if (length <= 5) {
      return 0;
    }
    double ratio = (length - 4) * (length - 2) * limit / ((limit - 4) * (limit - 2) * length);
    return Math.sqrt(ratio * correction);
  }
}
