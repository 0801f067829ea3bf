package dev.espalier.train.hook;

/** What becomes of a run when a hook fails. */
public enum FailurePolicy {
  /** The run ends. */
  STOP,
  /** A warning is logged, at the first failure only, and the run goes on. */
  WARN,
  /** A warning is logged, and the run goes on without the hook. */
  DISABLE
}
