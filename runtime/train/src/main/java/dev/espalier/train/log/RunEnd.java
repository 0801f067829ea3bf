package dev.espalier.train.log;

/** How a run ended. */
public enum RunEnd {
  /** It trained as long as its config says. */
  FINISHED,
  /** It was asked to stop; it can go on from its last checkpoint. */
  STOPPED,
  /** An exception ended it. */
  FAILED
}
