package dev.espalier.train.hook;

/** What a flow of the workflow does. */
public enum Mode {
  /** It trains. */
  TRAIN,
  /** It computes losses without training. */
  VAL
}
