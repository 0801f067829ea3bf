package dev.espalier.train.hook.guard;

/** What becomes of a run whose loss is infinite or not a number. */
public enum NanPolicy {
  /** It ends. */
  FAIL,
  /** The iteration is skipped. */
  SKIP,
  /** The last weights whose loss was a number are saved, and the run ends. */
  SAVE
}
