package dev.espalier.train.init;

/** Which side of a layer keeps the variance of what passes. */
public enum FanMode {
  /** What goes forward. */
  FAN_IN,
  /** The gradients that come back. */
  FAN_OUT
}
