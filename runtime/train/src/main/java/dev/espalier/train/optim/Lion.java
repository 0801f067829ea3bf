package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lion (Chen et al., Symbolic Discovery of Optimization Algorithms, 2023), by the formula of the
 * paper's algorithm 2.
 *
 * <p>With gradient g and weight w: w = (1 − lr · weight_decay) · w − lr · sign(β₁m + (1 − β₁)g); m
 * = β₂m + (1 − β₂)g. PyTorch has no Lion; the defaults are those of the authors' implementation.
 */
@RegisterModule
public final class Lion extends GroupedOptimizer {

  private final double beta2;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the length of each change; some three to ten times smaller than Adam's
   * @param betas how much the mean counts in a change, and how much of it is kept at each step; two
   *     numbers in [0, 1)
   * @param weightDecay the factor of the decay, which the learning rate multiplies
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   * @throws IllegalArgumentException if {@code betas} are not two numbers in [0, 1)
   */
  public Lion(
      @Default("1e-4") @Range(min = 0) double lr,
      @Default("[0.9, 0.99]") List<Double> betas,
      @Default("0.0") @Range(min = 0) double weightDecay,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "Lion",
        Betas.of(betas).groups(parameters, paramwiseCfg, lr, weightDecay),
        List.of(AdamFormula.MEAN));
    this.beta2 = betas.get(1);
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    double beta1 = step.group().momentum();
    WeightDecay decay = WeightDecay.decoupled(step);
    RunningMean mean = new RunningMean(step, AdamFormula.MEAN, beta2);
    NDArray ofMean = step.constant(beta1);
    NDArray ofGradient = step.constant(1 - beta1);
    NDArray lr = step.constant(step.group().lr());
    return (piece, weight, gradient) -> {
      NDArray g = decay.apply(weight, gradient);
      NDArray direction = mean.of(piece, g).mul(ofMean).addi(g.mul(ofGradient));
      weight.subi(direction.sign().muli(lr));
      mean.add(piece, g);
    };
  }
}
