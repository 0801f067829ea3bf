package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.random.RandomGenerator;

/** Moves the crop's center at random. */
@RegisterModule
public final class TopDownRandomShiftBboxCenter implements Transform {

  private final double shiftFactor;
  private final double prob;

  /**
   * Creates the transform.
   *
   * @param shiftFactor the farthest move on each axis, as a share of the crop's extent
   * @param prob how often it moves
   */
  public TopDownRandomShiftBboxCenter(
      @Default("0.16") double shiftFactor, @Default("0.3") @Range(min = 0, max = 1) double prob) {
    this.shiftFactor = shiftFactor;
    this.prob = prob;
  }

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    if (random.nextDouble() >= prob) {
      return sample;
    }
    Point center = sample.get(PoseKeys.CENTER);
    Extent reach = sample.get(PoseKeys.SCALE).times(Extent.PIXEL_STD * shiftFactor);
    double right = random.nextDouble(-1, 1) * reach.width();
    double down = random.nextDouble(-1, 1) * reach.height();
    return sample.with(PoseKeys.CENTER, new Point(center.x() + right, center.y() + down));
  }
}
