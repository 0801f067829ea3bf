package dev.espalier.train.loop;

/** Signals that the loss is no longer a number, so that going on would be a waste. */
public final class LossException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  LossException(double loss, int epoch, long iter, double lr) {
    super(
        "the loss is %s in epoch %d, iteration %d (learning rate %.3e); "
                .formatted(loss, epoch + 1, iter + 1, lr)
            + "the last checkpoint is untouched; lower the learning rate or clip the gradients");
  }
}
