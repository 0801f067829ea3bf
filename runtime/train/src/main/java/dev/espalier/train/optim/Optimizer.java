package dev.espalier.train.optim;

import dev.espalier.registry.DefineRegistry;
import dev.espalier.train.checkpoint.ComponentState;
import java.util.List;

/**
 * Changes the trained parameters of a model by their gradients.
 *
 * <p>An optimizer is used by one thread at a time, and outside a gradient collector. The order of
 * one iteration is: backward, clip, {@link #step}, {@link #zeroGradients}; DJL adds each backward
 * pass to the gradients that are there.
 */
@DefineRegistry("optimizer")
public interface Optimizer extends AutoCloseable {

  /** Returns the groups of parameters; their learning rates and momenta may be changed. */
  List<ParameterGroup> groups();

  /** Returns what the loss is to be multiplied by before the backward pass. */
  default double lossScale() {
    return 1;
  }

  /** Changes every parameter by its gradient, which stays as it is. */
  void step();

  /** Makes a step and sets every gradient to zero; an optimizer may do both in one pass. */
  default void stepAndZero() {
    step();
    zeroGradients();
  }

  /** Sets every gradient to zero, also one that is not finite. */
  void zeroGradients();

  /** Returns a copy of everything that a later step depends on, besides parameters and config. */
  ComponentState state();

  /**
   * Continues from a state that an optimizer of the same config and parameters had.
   *
   * @throws IllegalArgumentException if the state is another optimizer's, naming every difference;
   *     this optimizer is then unchanged
   */
  void load(ComponentState state);

  /** Frees the memory of the state; parameters and gradients are not touched. */
  @Override
  void close();
}
