package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Parameter;
import java.util.Map;

/**
 * A pass over parameters and their gradients.
 *
 * <p>The arrays that a visitor makes are closed when it returns, so that a pass needs memory for
 * the temporaries of one parameter only.
 */
final class ParameterPass {

  /** What is done with one parameter. */
  interface Visitor {

    /**
     * Visits a parameter.
     *
     * @param weight the parameter's values, detached from the autograd graph: changing them in
     *     place is allowed whatever the gradient mode of the thread
     * @param gradient the parameter's gradient; zeros if no backward pass reached it
     */
    void visit(String name, NDArray weight, NDArray gradient);
  }

  private ParameterPass() {}

  static void over(TrainableParameters parameters, Visitor visitor) {
    for (Map.Entry<String, Parameter> entry : parameters.byName().entrySet()) {
      try (NDScope temporaries = new NDScope()) {
        temporaries.suppressNotUsedWarning();
        NDArray array = entry.getValue().getArray();
        visitor.visit(entry.getKey(), array.stopGradient(), array.getGradient());
      }
    }
  }
}
