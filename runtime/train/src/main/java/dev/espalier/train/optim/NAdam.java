package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adam with Nesterov's momentum (Dozat, 2016), by PyTorch's formula.
 *
 * <p>With gradient g, weight w and step t: g = g + weight_decay · w; μₜ = β₁(1 − 0.96^(t ·
 * momentum_decay) / 2); m = β₁m + (1 − β₁)g; v = β₂v + (1 − β₂)g²; n = μₜ₊₁ · m / (1 − μ₁⋯μₜ₊₁) +
 * (1 − μₜ) · g / (1 − μ₁⋯μₜ); w = w − lr · n / (√(v / (1 − β₂ᵗ)) + eps).
 */
@RegisterModule
public final class NAdam extends GroupedOptimizer {

  private static final String PRODUCT = "mu_product";

  private final double beta2;
  private final double eps;
  private final double momentumDecay;
  private final boolean decoupledWeightDecay;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the learning rate
   * @param betas how much of the running means of the gradient and of its square is kept at each
   *     step; two numbers in [0, 1)
   * @param eps added to the divisor
   * @param weightDecay the factor of the weight decay
   * @param momentumDecay how fast the look ahead grows
   * @param decoupledWeightDecay whether weights decay as with {@link AdamW}, not by an L2 penalty
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   * @throws IllegalArgumentException if {@code betas} are not two numbers in [0, 1)
   */
  public NAdam(
      @Default("2e-3") @Range(min = 0) double lr,
      @Default("[0.9, 0.999]") List<Double> betas,
      @Default("1e-8") @Range(min = 0) double eps,
      @Default("0.0") @Range(min = 0) double weightDecay,
      @Default("4e-3") @Range(min = 0) double momentumDecay,
      @Default("false") boolean decoupledWeightDecay,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "NAdam",
        withProduct(Betas.of(betas).groups(parameters, paramwiseCfg, lr, weightDecay)),
        List.of(AdamFormula.MEAN, AdamFormula.SQUARE));
    this.beta2 = betas.get(1);
    this.eps = eps;
    this.momentumDecay = momentumDecay;
    this.decoupledWeightDecay = decoupledWeightDecay;
  }

  private static List<ParameterGroup> withProduct(List<ParameterGroup> groups) {
    return groups.stream().map(group -> group.with(PRODUCT, 1)).toList();
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    ParameterGroup group = step.group();
    double mu = mu(group, step.count());
    double next = mu(group, step.count() + 1);
    double product = group.number(PRODUCT) * mu;
    group.setNumber(PRODUCT, product);

    WeightDecay decay = WeightDecay.of(step, decoupledWeightDecay);
    RunningMean mean = new RunningMean(step, AdamFormula.MEAN, group.momentum());
    RunningMean square = new RunningMean(step, AdamFormula.SQUARE, beta2);
    NDArray ofGradient = step.constant(group.lr() * (1 - mu) / (1 - product));
    NDArray ofMean = step.constant(group.lr() * next / (1 - product * next));
    NDArray correction = step.constant(step.correction(beta2));
    NDArray floor = step.constant(eps);
    return (piece, weight, gradient) -> {
      NDArray g = decay.apply(weight, gradient);
      NDArray m = mean.add(piece, g);
      NDArray divisor = square.addSquare(piece, g).div(correction).sqrt().addi(floor);
      weight.subi(g.mul(ofGradient).addi(m.mul(ofMean)).divi(divisor));
    };
  }

  private double mu(ParameterGroup group, long count) {
    return group.momentum() * (1 - 0.5 * Math.pow(0.96, count * momentumDecay));
  }
}
