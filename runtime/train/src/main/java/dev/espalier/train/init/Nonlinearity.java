package dev.espalier.train.init;

/** What follows a layer, and the gain that makes up for it, as PyTorch's {@code calculate_gain}. */
public enum Nonlinearity {
  /** Nothing. */
  LINEAR,
  /** The logistic function. */
  SIGMOID,
  /** The hyperbolic tangent. */
  TANH,
  /** The positive part. */
  RELU,
  /** The positive part and some of the negative one. */
  LEAKY_RELU,
  /** The scaled exponential linear unit. */
  SELU;

  /**
   * Returns the gain.
   *
   * @param slope that of the negative part; of a leaky unit only
   */
  double gain(double slope) {
    return switch (this) {
      case LINEAR, SIGMOID -> 1;
      case TANH -> 5.0 / 3;
      case RELU -> Math.sqrt(2);
      case LEAKY_RELU -> Math.sqrt(2 / (1 + slope * slope));
      case SELU -> 0.75;
    };
  }
}
