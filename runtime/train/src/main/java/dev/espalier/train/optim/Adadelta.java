package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adadelta (Zeiler, 2012), by PyTorch's formula.
 *
 * <p>With gradient g and weight w: g = g + weight_decay · w; v = ρv + (1 − ρ)g²; d = √(u + eps) /
 * √(v + eps) · g; u = ρu + (1 − ρ)d²; w = w − lr · d.
 */
@RegisterModule
public final class Adadelta extends GroupedOptimizer {

  private static final String SQUARE = "square_avg";
  private static final String CHANGE = "acc_delta";

  private final double rho;
  private final double eps;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the factor of each change
   * @param rho how much of the running means is kept at each step
   * @param eps added to both means, before the root
   * @param weightDecay the factor of the L2 penalty
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   */
  public Adadelta(
      @Default("1.0") @Range(min = 0) double lr,
      @Default("0.9") @Range(min = 0, max = 1) double rho,
      @Default("1e-6") @Range(min = 0) double eps,
      @Default("0.0") @Range(min = 0) double weightDecay,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "Adadelta",
        ParameterGroups.of(parameters, paramwiseCfg, lr, 0, weightDecay),
        List.of(SQUARE, CHANGE));
    this.rho = rho;
    this.eps = eps;
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    WeightDecay decay = WeightDecay.penalty(step);
    RunningMean square = new RunningMean(step, SQUARE, rho);
    RunningMean change = new RunningMean(step, CHANGE, rho);
    NDArray lr = step.constant(step.group().lr());
    NDArray floor = step.constant(eps);
    return (piece, weight, gradient) -> {
      NDArray g = decay.apply(weight, gradient);
      NDArray divisor = square.addSquare(piece, g).add(floor).sqrt();
      NDArray d = change.of(piece, g).add(floor).sqrt().divi(divisor).muli(g);
      change.addSquare(piece, d);
      weight.subi(d.muli(lr));
    };
  }
}
