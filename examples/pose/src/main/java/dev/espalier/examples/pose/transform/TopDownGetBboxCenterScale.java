package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.Box;
import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.random.RandomGenerator;

/**
 * Derives the crop's center and scale from the figure's box.
 *
 * <p>A sample that has both already, as of a dataset that annotates them, keeps its center and has
 * its scale padded; mmpose does that too, with a warning for each sample.
 */
@RegisterModule
public final class TopDownGetBboxCenterScale implements Transform {

  private final double padding;

  /**
   * Creates the transform.
   *
   * @param padding the factor by which the crop is larger than the box
   */
  public TopDownGetBboxCenterScale(@Default("1.25") double padding) {
    this.padding = padding;
  }

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    Extent scale = sample.find(PoseKeys.SCALE);
    if (scale != null && sample.find(PoseKeys.CENTER) != null) {
      return sample.with(PoseKeys.SCALE, scale.times(padding));
    }
    Box box = sample.get(PoseKeys.BBOX);
    return sample
        .with(PoseKeys.CENTER, box.center())
        .with(
            PoseKeys.SCALE,
            CropShape.scale(
                box.width(), box.height(), sample.get(PoseKeys.DATA_CFG).imageSize(), padding));
  }
}
