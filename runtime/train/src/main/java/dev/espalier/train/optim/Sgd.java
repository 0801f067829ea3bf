package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import dev.espalier.registry.Default;
import dev.espalier.registry.FromContext;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.checkpoint.ComponentState;
import java.util.List;

/**
 * Stochastic gradient descent with momentum, by PyTorch's formula.
 *
 * <p>With gradient g, weight w and buffer b: d = g + weight_decay · w; b = momentum · b + (1 −
 * dampening) · d, which is d itself in the first step; with Nesterov's momentum d = d + momentum ·
 * b, else d = b; w = w − lr · d. The learning rate is outside the buffer, so that changing it does
 * not change what was gathered.
 */
@RegisterModule(name = "SGD")
public final class Sgd implements Optimizer {

  private static final String BUFFER = "momentum_buffer";

  private final double dampening;
  private final boolean nesterov;
  private final GroupState state;

  /**
   * Creates an optimizer of one group.
   *
   * @param lr the learning rate
   * @param momentum the part of the buffer that is kept at each step
   * @param dampening how much less of the gradient enters the buffer
   * @param weightDecay the factor of the L2 penalty
   * @param nesterov whether the step looks ahead by the momentum
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
      @FromContext TrainableParameters parameters) {
    if (nesterov && (momentum <= 0 || dampening != 0)) {
      throw new IllegalArgumentException(
          "nesterov needs a momentum above 0 and no dampening, given momentum %s and dampening %s"
              .formatted(momentum, dampening));
    }
    this.dampening = dampening;
    this.nesterov = nesterov;
    this.state =
        new GroupState(
            "SGD",
            List.of(new ParameterGroup(parameters, lr, momentum, weightDecay)),
            momentum == 0 ? List.of() : List.of(BUFFER));
  }

  @Override
  public List<ParameterGroup> groups() {
    return state.groups();
  }

  @Override
  public void step() {
    state.nextStep();
    state.groups().forEach(this::step);
  }

  private void step(ParameterGroup group) {
    if (group.parameters().byName().isEmpty()) {
      return;
    }
    try (NDScope constants = new NDScope()) {
      constants.suppressNotUsedWarning();
      NDManager manager = Gradients.manager(group.parameters());
      NDArray lr = manager.create(group.lr());
      NDArray decay = manager.create(group.weightDecay());
      NDArray momentum = manager.create(group.momentum());
      NDArray share = manager.create(1 - dampening);
      ParameterPass.over(
          group.parameters(),
          (name, weight, gradient) -> {
            NDArray direction = gradient;
            if (group.weightDecay() != 0) {
              direction = weight.mul(decay).addi(gradient);
            }
            if (group.initialMomentum() != 0) {
              direction = gather(name, direction, momentum, share);
            }
            weight.subi(direction.mul(lr));
          });
    }
  }

  /** Adds a direction to the parameter's buffer and returns where to go. */
  private NDArray gather(String name, NDArray direction, NDArray momentum, NDArray share) {
    NDArray buffer = state.moments().find(name, BUFFER);
    if (buffer == null) {
      buffer = state.moments().keep(name, BUFFER, direction::duplicate);
    } else {
      buffer.muli(momentum).addi(dampening == 0 ? direction : direction.mul(share));
    }
    return nesterov ? buffer.mul(momentum).addi(direction) : buffer;
  }

  @Override
  public void zeroGradients() {
    state.zeroGradients();
  }

  @Override
  public ComponentState state() {
    return state.save();
  }

  @Override
  public void load(ComponentState saved) {
    state.load(saved);
  }

  @Override
  public void close() {
    state.close();
  }
}
