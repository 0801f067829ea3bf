package dev.espalier.train.loop;

import dev.espalier.train.hook.Run;

/** Signals that the loss is no longer a number, so that going on would be a waste. */
public final class LossException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates an exception for a run whose last checkpoint is the place to go on from. */
  public LossException(double loss, Run run) {
    this(loss, run, "the last checkpoint is untouched");
  }

  /**
   * Creates an exception.
   *
   * @param loss infinite or NaN
   * @param run where it came up
   * @param rescue what there is to go on from
   */
  public LossException(double loss, Run run, String rescue) {
    super(
        "the loss is %s in epoch %d, iteration %d (learning rate %.3e); %s; lower the learning rate or clip the gradients"
            .formatted(
                loss,
                run.state().epoch() + 1,
                run.state().iter() + 1,
                run.optimizer().groups().get(0).lr(),
                rescue));
  }
}
