package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adagrad (Duchi, Hazan and Singer, 2011), by PyTorch's formula.
 *
 * <p>With gradient g, weight w and step t: g = g + weight_decay · w; s = s + g², which begins at
 * {@code initial_accumulator_value}; w = w − lr / (1 + (t − 1) · lr_decay) · g / (√s + eps).
 */
@RegisterModule
public final class Adagrad extends GroupedOptimizer {

  private static final String SUM = "sum";

  private final double lrDecay;
  private final double initialAccumulatorValue;
  private final double eps;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the learning rate
   * @param lrDecay how fast the learning rate falls
   * @param weightDecay the factor of the L2 penalty
   * @param initialAccumulatorValue what the sum of squares begins with
   * @param eps added to the divisor
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   */
  public Adagrad(
      @Default("1e-2") @Range(min = 0) double lr,
      @Default("0.0") @Range(min = 0) double lrDecay,
      @Default("0.0") @Range(min = 0) double weightDecay,
      @Default("0.0") @Range(min = 0) double initialAccumulatorValue,
      @Default("1e-10") @Range(min = 0) double eps,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "Adagrad", ParameterGroups.of(parameters, paramwiseCfg, lr, 0, weightDecay), List.of(SUM));
    this.lrDecay = lrDecay;
    this.initialAccumulatorValue = initialAccumulatorValue;
    this.eps = eps;
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    WeightDecay decay = WeightDecay.penalty(step);
    NDArray rate = step.constant(step.group().lr() / (1 + (step.count() - 1) * lrDecay));
    NDArray first = step.constant(initialAccumulatorValue);
    NDArray floor = step.constant(eps);
    return (piece, weight, gradient) -> {
      NDArray g = decay.apply(weight, gradient);
      NDArray sum = step.moments().find(piece, SUM);
      if (sum == null) {
        sum = step.moments().keep(piece, SUM, () -> g.zerosLike().addi(first));
      }
      sum.addi(g.mul(g));
      weight.subi(g.div(sum.sqrt().addi(floor)).muli(rate));
    };
  }
}
