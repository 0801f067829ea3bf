package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * LAMB (You et al., Large Batch Optimization for Deep Learning, 2020), by the formula of the
 * paper's algorithm 2 with φ(x) = x.
 *
 * <p>With gradient g, weights w of one parameter and step t: m = β₁m + (1 − β₁)g; v = β₂v + (1 −
 * β₂)g²; r = m / (1 − β₁ᵗ) / (√(v / (1 − β₂ᵗ)) + eps) + weight_decay · w; w = w − lr · ‖w‖ / ‖r‖ ·
 * r, where the ratio is 1 if either norm is 0. PyTorch has no LAMB; the defaults are the paper's.
 */
@RegisterModule(name = "LAMB")
public final class Lamb extends GroupedOptimizer {

  private final double beta2;
  private final double eps;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the learning rate
   * @param betas how much of the running means of the gradient and of its square is kept at each
   *     step; two numbers in [0, 1)
   * @param eps added to the divisor
   * @param weightDecay the factor of the weights that is added to the direction
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   * @throws IllegalArgumentException if {@code betas} are not two numbers in [0, 1)
   */
  public Lamb(
      @Default("1e-3") @Range(min = 0) double lr,
      @Default("[0.9, 0.999]") List<Double> betas,
      @Default("1e-6") @Range(min = 0) double eps,
      @Default("1e-2") @Range(min = 0) double weightDecay,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "LAMB",
        Betas.of(betas).groups(parameters, paramwiseCfg, lr, weightDecay),
        List.of(AdamFormula.MEAN, AdamFormula.SQUARE),
        false);
    this.beta2 = betas.get(1);
    this.eps = eps;
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    double beta1 = step.group().momentum();
    RunningMean mean = new RunningMean(step, AdamFormula.MEAN, beta1);
    RunningMean square = new RunningMean(step, AdamFormula.SQUARE, beta2);
    NDArray first = step.constant(step.correction(beta1));
    NDArray second = step.constant(step.correction(beta2));
    NDArray floor = step.constant(eps);
    NDArray decay = step.constant(step.group().weightDecay());
    NDArray lr = step.constant(step.group().lr());
    NDArray zero = step.constant(0);
    return (piece, weight, gradient) -> {
      NDArray m = mean.add(piece, gradient);
      NDArray v = square.addSquare(piece, gradient);
      NDArray direction = m.div(first).divi(v.div(second).sqrt().addi(floor));
      direction.addi(weight.mul(decay));
      NDArray ofWeight = weight.norm();
      NDArray ofDirection = direction.norm();
      NDArray ratio =
          NDArrays.where(
              ofWeight.mul(ofDirection).gt(zero), ofWeight.div(ofDirection), ofWeight.onesLike());
      weight.subi(direction.muli(ratio).muli(lr));
    };
  }
}
