package dev.espalier.examples.pose.data;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The joints of one figure, annotated or predicted.
 *
 * <p>It holds what mmpose keeps in {@code joints_3d} and {@code joints_3d_visible}, or in a row of
 * {@code preds}.
 *
 * @param keypoints one keypoint a joint, in the order of the dataset
 */
public record Pose(List<Keypoint> keypoints) {

  /** Copies the list. */
  public Pose {
    keypoints = List.copyOf(keypoints);
  }

  /** Returns the number of joints. */
  public int size() {
    return keypoints.size();
  }

  /**
   * Returns one joint.
   *
   * @param joint which, in {@code [0, size())}
   */
  public Keypoint get(int joint) {
    return keypoints.get(joint);
  }

  /** Returns the pose whose joints are changed one by one. */
  public Pose map(UnaryOperator<Keypoint> change) {
    return new Pose(keypoints.stream().map(change).toList());
  }
}
