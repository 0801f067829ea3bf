package dev.espalier.train.data;

/** What becomes of an item that cannot be read. */
public enum OnError {
  /** The run ends. */
  FAIL,
  /** Its batch is shorter by one; a batch of which nothing is left ends the run. */
  SKIP
}
