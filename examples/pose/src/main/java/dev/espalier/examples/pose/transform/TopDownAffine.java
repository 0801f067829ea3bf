package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.Size;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.random.RandomGenerator;

/**
 * Cuts the crop out of the image, turned and resized, and moves the joints along.
 *
 * <p>All joints are moved; mmpose leaves those that are not labelled where they are.
 */
@RegisterModule
public final class TopDownAffine implements Transform {

  /** Creates the transform. */
  public TopDownAffine() {}

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    Size size = sample.get(PoseKeys.DATA_CFG).imageSize();
    AffineMatrix matrix =
        AffineMatrix.crop(
            sample.get(PoseKeys.CENTER),
            sample.get(PoseKeys.SCALE),
            sample.get(PoseKeys.ROTATION),
            size);
    return sample
        .with(PoseKeys.IMAGE, BilinearWarp.warp(sample.get(PoseKeys.IMAGE), matrix, size))
        .with(
            PoseKeys.JOINTS,
            sample
                .get(PoseKeys.JOINTS)
                .map(
                    joint -> {
                      Point moved = matrix.apply(joint.x(), joint.y());
                      return joint.at(moved.x(), moved.y());
                    }));
  }
}
