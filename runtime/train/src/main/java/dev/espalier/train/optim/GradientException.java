package dev.espalier.train.optim;

import java.util.List;

/** Gradients that are infinite or NaN, by which a step would ruin the weights. */
public final class GradientException extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 5;

  /**
   * Creates an exception.
   *
   * @param iter the index of the iteration
   * @param names the parameters whose gradient is not finite; none if only the norm of all together
   *     is too large for a number
   */
  public GradientException(long iter, List<String> names) {
    super(
        "in iteration %d %s; a smaller learning rate or a longer warm-up may help"
            .formatted(iter + 1, what(names)));
  }

  private static String what(List<String> names) {
    if (names.isEmpty()) {
      return "the norm of all gradients together is not finite, though each of them is";
    }
    return "the gradients of %s%s are not finite"
        .formatted(
            String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))),
            names.size() > SHOWN ? " and %d more".formatted(names.size() - SHOWN) : "");
  }
}
