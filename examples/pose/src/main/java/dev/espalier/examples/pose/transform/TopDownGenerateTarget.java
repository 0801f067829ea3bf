package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.DataCfg;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.heatmap.HeatmapEncoder;
import dev.espalier.examples.pose.heatmap.HeatmapTarget;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.random.RandomGenerator;

/** Draws the true heatmap of each joint: mmpose's MSRA encoding. */
@RegisterModule
public final class TopDownGenerateTarget implements Transform {

  private final HeatmapEncoder encoder;

  /**
   * Creates the transform.
   *
   * @param sigma the standard deviation of the Gaussians, in cells of the heatmap
   * @param unbiasedEncoding whether Gaussians are centred at the exact place of a joint and reach
   *     everywhere, as DARK needs it, rather than at a cell's middle and to three sigmas
   */
  public TopDownGenerateTarget(
      @Default("2") @Range(min = 0.1) double sigma, @Default("false") boolean unbiasedEncoding) {
    this.encoder = new HeatmapEncoder(sigma, unbiasedEncoding);
  }

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    DataCfg cfg = sample.get(PoseKeys.DATA_CFG);
    HeatmapTarget target =
        encoder.encode(sample.get(PoseKeys.JOINTS), cfg.imageSize(), cfg.heatmapSize());
    return sample
        .with(PoseKeys.TARGET, target.heatmaps())
        .with(
            PoseKeys.TARGET_WEIGHT,
            cfg.useDifferentJointWeights()
                ? target.weights(sample.get(PoseKeys.SKELETON).jointWeights())
                : target.weights());
  }
}
