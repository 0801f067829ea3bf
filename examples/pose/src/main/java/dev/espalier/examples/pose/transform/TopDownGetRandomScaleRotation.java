package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.random.RandomGenerator;

/** Changes the crop's scale and turns it at random, by clipped normal numbers. */
@RegisterModule
public final class TopDownGetRandomScaleRotation implements Transform {

  private final double rotFactor;
  private final double scaleFactor;
  private final double rotProb;

  /**
   * Creates the transform.
   *
   * @param rotFactor the standard deviation of the angle, in degrees; at most twice as much
   * @param scaleFactor the standard deviation of the factor of the scale; at most as much
   * @param rotProb how often it turns
   */
  public TopDownGetRandomScaleRotation(
      @Default("40") @Range(min = 0) double rotFactor,
      @Default("0.5") @Range(min = 0, max = 1) double scaleFactor,
      @Default("0.6") @Range(min = 0, max = 1) double rotProb) {
    this.rotFactor = rotFactor;
    this.scaleFactor = scaleFactor;
    this.rotProb = rotProb;
  }

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    double factor = clip(random.nextGaussian() * scaleFactor + 1, 1 - scaleFactor, 1 + scaleFactor);
    double angle = clip(random.nextGaussian() * rotFactor, -2 * rotFactor, 2 * rotFactor);
    double rotation = random.nextDouble() < rotProb ? angle : 0;
    return sample
        .with(PoseKeys.SCALE, sample.get(PoseKeys.SCALE).times(factor))
        .with(PoseKeys.ROTATION, rotation);
  }

  private static double clip(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
