package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.nn.Parameter;
import java.util.Map;

/**
 * A pass over parameters and their gradients.
 *
 * <p>The arrays that a visitor makes are closed when it returns, so that a pass needs memory for
 * the temporaries of one piece only.
 */
final class ParameterPass {

  /** What is done with one parameter, or one piece of it. */
  interface Visitor {

    /**
     * Visits a parameter.
     *
     * @param piece which it is
     * @param weight its values, detached from the autograd graph: changing them in place is allowed
     *     whatever the gradient mode of the thread
     * @param gradient its gradient; zeros if no backward pass reached it
     */
    void visit(Piece piece, NDArray weight, NDArray gradient);
  }

  private ParameterPass() {}

  /** Visits every parameter as a whole. */
  static void over(TrainableParameters parameters, Visitor visitor) {
    for (Map.Entry<String, Parameter> entry : parameters.byName().entrySet()) {
      try (NDScope temporaries = new NDScope()) {
        temporaries.suppressNotUsedWarning();
        NDArray array = entry.getValue().getArray();
        visitor.visit(new Piece(entry.getKey(), 0), array.stopGradient(), array.getGradient());
      }
    }
  }

  /** Visits every parameter in pieces by {@link Slicing}, for what is done to each scalar alone. */
  static void inPieces(TrainableParameters parameters, Visitor visitor) {
    over(
        parameters,
        (whole, weight, gradient) -> {
          NDList weights = Slicing.cut(weight);
          if (weights.size() == 1) {
            visitor.visit(whole, weight, gradient);
            return;
          }
          NDList gradients = Slicing.cut(gradient);
          for (int i = 0; i < weights.size(); i++) {
            try (NDScope temporaries = new NDScope()) {
              temporaries.suppressNotUsedWarning();
              visitor.visit(new Piece(whole.parameter(), i), weights.get(i), gradients.get(i));
            }
          }
        });
  }
}
