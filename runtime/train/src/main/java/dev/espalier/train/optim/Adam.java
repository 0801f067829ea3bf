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
 * Adam (Kingma and Ba, 2015), by PyTorch's formula.
 *
 * <p>With gradient g, weight w and step t: g = g + weight_decay · w; m = β₁m + (1 − β₁)g; v = β₂v +
 * (1 − β₂)g²; w = w − lr / (1 − β₁ᵗ) · m / (√v / √(1 − β₂ᵗ) + eps). With {@code amsgrad} the
 * largest v so far takes the place of v (Reddi et al., 2018).
 */
@RegisterModule
public final class Adam implements Optimizer {

  private static final String MEAN = "exp_avg";
  private static final String SQUARE = "exp_avg_sq";
  private static final String LARGEST = "max_exp_avg_sq";

  private final double beta2;
  private final double eps;
  private final boolean amsgrad;
  private final GroupState state;

  /**
   * Creates an optimizer of one group.
   *
   * @param lr the learning rate
   * @param betas how much of the running means of the gradient and of its square is kept at each
   *     step; two numbers in [0, 1)
   * @param eps added to the divisor
   * @param weightDecay the factor of the L2 penalty
   * @param amsgrad whether to divide by the largest mean square so far
   * @param parameters what to train
   * @throws IllegalArgumentException if {@code betas} are not two numbers in [0, 1)
   */
  public Adam(
      @Default("1e-3") @Range(min = 0) double lr,
      @Default("[0.9, 0.999]") List<Double> betas,
      @Default("1e-8") @Range(min = 0) double eps,
      @Default("0.0") @Range(min = 0) double weightDecay,
      @Default("false") boolean amsgrad,
      @FromContext TrainableParameters parameters) {
    if (betas.size() != 2 || betas.stream().anyMatch(beta -> !(beta >= 0 && beta < 1))) {
      throw new IllegalArgumentException("betas are two numbers in [0, 1), given " + betas);
    }
    this.beta2 = betas.get(1);
    this.eps = eps;
    this.amsgrad = amsgrad;
    this.state =
        new GroupState(
            "Adam",
            List.of(new ParameterGroup(parameters, lr, betas.get(0), weightDecay)),
            amsgrad ? List.of(MEAN, SQUARE, LARGEST) : List.of(MEAN, SQUARE));
  }

  @Override
  public List<ParameterGroup> groups() {
    return state.groups();
  }

  @Override
  public void step() {
    double count = (double) state.nextStep();
    state.groups().forEach(group -> step(group, count));
  }

  private void step(ParameterGroup group, double count) {
    if (group.parameters().byName().isEmpty()) {
      return;
    }
    double beta1 = group.momentum();
    try (NDScope constants = new NDScope()) {
      constants.suppressNotUsedWarning();
      // One scalar array a step and constant: a number given to an operation becomes an array each
      // time.
      NDManager manager = Gradients.manager(group.parameters());
      NDArray decay = manager.create(group.weightDecay());
      NDArray keepMean = manager.create(beta1);
      NDArray addMean = manager.create(1 - beta1);
      NDArray keepSquare = manager.create(beta2);
      NDArray addSquare = manager.create(1 - beta2);
      NDArray rate = manager.create(group.lr() / (1 - Math.pow(beta1, count)));
      NDArray correction = manager.create(Math.sqrt(1 - Math.pow(beta2, count)));
      NDArray floor = manager.create(eps);
      ParameterPass.over(
          group.parameters(),
          (name, weight, gradient) -> {
            NDArray g = group.weightDecay() == 0 ? gradient : weight.mul(decay).addi(gradient);
            NDArray mean = state.moments().zeros(name, MEAN, gradient);
            mean.muli(keepMean).addi(g.mul(addMean));
            NDArray square = state.moments().zeros(name, SQUARE, gradient);
            square.muli(keepSquare).addi(g.mul(g).muli(addSquare));
            NDArray divisor = largest(name, square).sqrt().divi(correction).addi(floor);
            weight.subi(mean.div(divisor).muli(rate));
          });
    }
  }

  private NDArray largest(String name, NDArray square) {
    if (!amsgrad) {
      return square;
    }
    NDArray largest = state.moments().zeros(name, LARGEST, square);
    return state.moments().keep(name, LARGEST, () -> largest.maximum(square));
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
