package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * RMSprop (Hinton, Neural Networks for Machine Learning, lecture 6e, 2012), by PyTorch's formula.
 *
 * <p>With gradient g and weight w: g = g + weight_decay · w; v = αv + (1 − α)g²; if {@code
 * centered}, m = αm + (1 − α)g and u = v − m² (Graves, 2013), else u = v; d = g / (√u + eps). With
 * a momentum, b = momentum · b + d and w = w − lr · b; without, w = w − lr · d.
 *
 * <p>Rounding may make u negative where the gradient hardly changes; PyTorch's weights then become
 * NaN, here u is 0.
 */
@RegisterModule(name = "RMSprop")
public final class RmsProp extends GroupedOptimizer {

  private static final String SQUARE = "square_avg";
  private static final String BUFFER = "momentum_buffer";
  private static final String MEAN = "grad_avg";

  private final double alpha;
  private final double eps;
  private final boolean centered;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the learning rate
   * @param alpha how much of the running means is kept at each step
   * @param eps added to the divisor
   * @param weightDecay the factor of the L2 penalty
   * @param momentum the part of the buffer that is kept at each step
   * @param centered whether to divide by the deviation instead of the root mean square
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   */
  public RmsProp(
      @Default("1e-2") @Range(min = 0) double lr,
      @Default("0.99") @Range(min = 0) double alpha,
      @Default("1e-8") @Range(min = 0) double eps,
      @Default("0.0") @Range(min = 0) double weightDecay,
      @Default("0.0") @Range(min = 0) double momentum,
      @Default("false") boolean centered,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "RMSprop",
        ParameterGroups.of(parameters, paramwiseCfg, lr, momentum, weightDecay),
        kinds(momentum != 0, centered));
    this.alpha = alpha;
    this.eps = eps;
    this.centered = centered;
  }

  private static List<String> kinds(boolean buffer, boolean centered) {
    List<String> kinds = new ArrayList<>(List.of(SQUARE));
    if (buffer) {
      kinds.add(BUFFER);
    }
    if (centered) {
      kinds.add(MEAN);
    }
    return kinds;
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    WeightDecay decay = WeightDecay.penalty(step);
    RunningMean square = new RunningMean(step, SQUARE, alpha);
    RunningMean mean = new RunningMean(step, MEAN, alpha);
    boolean gathers = step.group().initialMomentum() != 0;
    NDArray momentum = step.constant(step.group().momentum());
    NDArray lr = step.constant(step.group().lr());
    NDArray floor = step.constant(eps);
    NDArray zero = step.constant(0);
    return (piece, weight, gradient) -> {
      NDArray g = decay.apply(weight, gradient);
      NDArray u = square.addSquare(piece, g);
      if (centered) {
        NDArray m = mean.add(piece, g);
        u = u.sub(m.mul(m)).maximum(zero);
      }
      NDArray d = g.div(u.sqrt().addi(floor));
      if (gathers) {
        d = step.moments().zeros(piece, BUFFER, g).muli(momentum).addi(d);
      }
      weight.subi(d.mul(lr));
    };
  }
}
