package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.FlipPairs;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.examples.pose.data.RgbImage;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Mirrors image and joints at random; left and right joints change places.
 *
 * <p>Joints that are not labelled are mirrored as well; mmpose moves them to (0, 0), so that
 * flipping twice does not give the sample back.
 */
@RegisterModule
public final class TopDownRandomFlip implements Transform {

  private final double flipProb;

  /**
   * Creates the transform.
   *
   * @param flipProb how often it mirrors
   */
  public TopDownRandomFlip(@Default("0.5") @Range(min = 0, max = 1) double flipProb) {
    this.flipProb = flipProb;
  }

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    if (random.nextDouble() >= flipProb) {
      return sample;
    }
    RgbImage image = sample.get(PoseKeys.IMAGE);
    Point center = sample.get(PoseKeys.CENTER);
    Pose joints = sample.get(PoseKeys.JOINTS);
    return sample
        .with(PoseKeys.IMAGE, mirror(image))
        .with(PoseKeys.JOINTS, mirror(joints, sample.get(PoseKeys.FLIP_PAIRS), image.width()))
        .with(PoseKeys.CENTER, new Point(image.width() - 1 - center.x(), center.y()));
  }

  /** Returns the joints as they are in the mirror image: mmpose's {@code fliplr_joints}. */
  static Pose mirror(Pose joints, FlipPairs pairs, int width) {
    List<Keypoint> mirrored = new ArrayList<>(joints.size());
    for (int partner : pairs.partners(joints.size())) {
      Keypoint joint = joints.get(partner);
      mirrored.add(joint.at(width - 1 - joint.x(), joint.y()));
    }
    return new Pose(mirrored);
  }

  private static RgbImage mirror(RgbImage image) {
    int width = image.width();
    int[] pixels = image.pixels();
    int[] mirrored = new int[pixels.length];
    for (int row = 0; row < pixels.length; row += width) {
      for (int x = 0; x < width; x++) {
        mirrored[row + x] = pixels[row + width - 1 - x];
      }
    }
    return new RgbImage(width, image.height(), mirrored);
  }
}
