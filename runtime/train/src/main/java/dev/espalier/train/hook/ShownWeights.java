package dev.espalier.train.hook;

/**
 * A hook that has other weights than those being trained, for evaluations and checkpoints to see,
 * such as their moving average.
 *
 * <p>{@link Run#withShownWeights} puts them into the model for as long as they are looked at.
 */
public interface ShownWeights extends Hook {

  /** Tells whether the model holds the hook's weights now. */
  boolean isShown();

  /** Puts the hook's weights into the model, and keeps those being trained. */
  void show(Run run);

  /** Puts the weights being trained back into the model. */
  void hide(Run run);
}
