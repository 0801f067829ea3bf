package dev.espalier.train.optim;

import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;

/**
 * How the factor of the loss changes, by the rule of PyTorch's {@code GradScaler}: times {@code
 * backoff_factor} when gradients overflow, times {@code growth_factor} after {@code
 * growth_interval} steps without.
 *
 * @param initScale the factor to begin with
 * @param growthFactor what it is multiplied by when it grows; 1 to keep it
 * @param backoffFactor what it is multiplied by when gradients overflow; 1 to keep it
 * @param growthInterval the number of steps without overflow after which it grows
 */
@ConfigType
public record LossScale(
    @Default("65536.0") double initScale,
    @Default("2.0") @Range(min = 1) double growthFactor,
    @Default("0.5") @Range(min = 0, max = 1) double backoffFactor,
    @Default("2000") @Range(min = 1) int growthInterval) {

  /**
   * Checks the factors.
   *
   * @throws IllegalArgumentException if one that must be above 0 is not, or the first is infinite
   */
  public LossScale {
    if (!(initScale > 0 && Double.isFinite(initScale))) {
      throw new IllegalArgumentException(
          "a loss scale must be finite and above 0, given " + initScale);
    }
    if (!(backoffFactor > 0)) {
      throw new IllegalArgumentException("backoff_factor must be above 0, given " + backoffFactor);
    }
  }

  /** Returns a factor that never changes. */
  public static LossScale fixed(double scale) {
    return new LossScale(scale, 1, 1, 1);
  }

  /** Returns the rule with PyTorch's figures. */
  public static LossScale dynamic() {
    return new LossScale(65536, 2, 0.5, 2000);
  }
}
