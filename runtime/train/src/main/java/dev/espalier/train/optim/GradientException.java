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
   * @param names the parameters whose gradient is not finite
   */
  public GradientException(long iter, List<String> names) {
    super(
        "the gradients of iteration %d are not finite: %s%s; a smaller learning rate, grad_clip or a longer warm-up may help"
            .formatted(
                iter,
                String.join(", ", names.subList(0, Math.min(SHOWN, names.size()))),
                names.size() > SHOWN ? " and %d more".formatted(names.size() - SHOWN) : ""));
  }
}
