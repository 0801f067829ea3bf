package dev.espalier.train.engine;

/** Where to compute. */
public enum DeviceChoice {
  /** On a GPU if the engine has one, else on the CPU. */
  AUTO,
  /** On the CPU. */
  CPU
}
