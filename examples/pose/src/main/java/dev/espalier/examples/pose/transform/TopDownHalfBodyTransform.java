package dev.espalier.examples.pose.transform;

import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Crops to the upper or the lower half of the body at random, if enough joints are labelled.
 *
 * <p>The halves are equally likely; mmpose compares a normal number with 0.5 and so takes the upper
 * one seven times in ten.
 */
@RegisterModule
public final class TopDownHalfBodyTransform implements Transform {

  private static final double PADDING = 1.5;
  private static final int ENOUGH = 2;

  private final int numJointsHalfBody;
  private final double probHalfBody;

  /**
   * Creates the transform.
   *
   * @param numJointsHalfBody only samples with more labelled joints than this are changed
   * @param probHalfBody how often they are
   */
  public TopDownHalfBodyTransform(
      @Default("8") @Range(min = 0) int numJointsHalfBody,
      @Default("0.3") @Range(min = 0, max = 1) double probHalfBody) {
    this.numJointsHalfBody = numJointsHalfBody;
    this.probHalfBody = probHalfBody;
  }

  @Override
  public Sample apply(Sample sample, RandomGenerator random) {
    Pose joints = sample.get(PoseKeys.JOINTS);
    long labelled = joints.keypoints().stream().filter(Keypoint::isLabelled).count();
    if (labelled <= numJointsHalfBody || random.nextDouble() >= probHalfBody) {
      return sample;
    }
    Set<Integer> upperBody = Set.copyOf(sample.get(PoseKeys.SKELETON).upperBody());
    List<Keypoint> upper = new ArrayList<>();
    List<Keypoint> lower = new ArrayList<>();
    for (int joint = 0; joint < joints.size(); joint++) {
      if (joints.get(joint).isLabelled()) {
        (upperBody.contains(joint) ? upper : lower).add(joints.get(joint));
      }
    }
    boolean wantsUpper = random.nextDouble() < 0.5;
    List<Keypoint> half =
        (wantsUpper && upper.size() > ENOUGH) || lower.size() <= ENOUGH ? upper : lower;
    return half.size() < ENOUGH ? sample : cropTo(half, sample);
  }

  private static Sample cropTo(List<Keypoint> half, Sample sample) {
    double left = Double.POSITIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    double x = 0;
    double y = 0;
    for (Keypoint joint : half) {
      left = Math.min(left, joint.x());
      right = Math.max(right, joint.x());
      top = Math.min(top, joint.y());
      bottom = Math.max(bottom, joint.y());
      x += joint.x() / half.size();
      y += joint.y() / half.size();
    }
    return sample
        .with(PoseKeys.CENTER, new Point(x, y))
        .with(
            PoseKeys.SCALE,
            CropShape.scale(
                right - left, bottom - top, sample.get(PoseKeys.DATA_CFG).imageSize(), PADDING));
  }
}
