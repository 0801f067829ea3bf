package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stochastic gradient descent with momentum, by PyTorch's formula.
 *
 * <p>With gradient g, weight w and buffer b: d = g + weight_decay · w; b = momentum · b + (1 −
 * dampening) · d, which is d itself in the first step; with Nesterov's momentum d = d + momentum ·
 * b, else d = b; w = w − lr · d. The learning rate is outside the buffer, so that changing it does
 * not change what was gathered.
 */
@RegisterModule(name = "SGD")
public final class Sgd extends GroupedOptimizer {

  private static final String BUFFER = "momentum_buffer";

  private final double dampening;
  private final boolean nesterov;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param lr the learning rate
   * @param momentum the part of the buffer that is kept at each step
   * @param dampening how much less of the gradient enters the buffer
   * @param weightDecay the factor of the L2 penalty
   * @param nesterov whether the step looks ahead by the momentum
   * @param paramwiseCfg what holds for single parameters
   * @param parameters what to train
   * @throws IllegalArgumentException if {@code nesterov} is asked for without momentum or with
   *     dampening
   */
  public Sgd(
      @Range(min = 0) double lr,
      @Default("0.0") @Range(min = 0) double momentum,
      @Default("0.0") double dampening,
      @Default("0.0") @Range(min = 0) double weightDecay,
      @Default("false") boolean nesterov,
      @Nullable ParamwiseRules paramwiseCfg,
      @FromContext TrainableParameters parameters) {
    super(
        "SGD",
        ParameterGroups.of(parameters, paramwiseCfg, lr, momentum, weightDecay),
        momentum == 0 ? List.of() : List.of(BUFFER));
    if (nesterov && (momentum <= 0 || dampening != 0)) {
      throw new IllegalArgumentException(
          "nesterov needs a momentum above 0 and no dampening, given momentum %s and dampening %s"
              .formatted(momentum, dampening));
    }
    this.dampening = dampening;
    this.nesterov = nesterov;
  }

  @Override
  ParameterPass.Visitor formula(Step step) {
    WeightDecay decay = WeightDecay.penalty(step);
    NDArray lr = step.constant(step.group().lr());
    if (step.group().initialMomentum() == 0) {
      return (piece, weight, gradient) -> weight.subi(decay.apply(weight, gradient).mul(lr));
    }
    NDArray momentum = step.constant(step.group().momentum());
    NDArray share = dampening == 0 ? null : step.constant(1 - dampening);
    return (piece, weight, gradient) -> {
      NDArray d = decay.apply(weight, gradient);
      NDArray buffer = step.moments().find(piece, BUFFER);
      if (buffer == null) {
        buffer = step.moments().keep(piece, BUFFER, d::duplicate);
      } else {
        buffer.muli(momentum).addi(share == null ? d : d.mul(share));
      }
      weight.subi((nesterov ? buffer.mul(momentum).addi(d) : buffer).mul(lr));
    };
  }
}
