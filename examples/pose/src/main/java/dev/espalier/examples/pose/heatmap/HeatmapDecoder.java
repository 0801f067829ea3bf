package dev.espalier.examples.pose.heatmap;

import dev.espalier.examples.pose.data.Extent;
import dev.espalier.examples.pose.data.Keypoint;
import dev.espalier.examples.pose.data.Point;
import dev.espalier.examples.pose.data.Pose;
import dev.espalier.examples.pose.data.PoseKeys;
import dev.espalier.train.data.Sample;
import dev.espalier.train.data.Tensor;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the joints in predicted heatmaps, as mmpose's {@code keypoints_from_heatmaps} does.
 *
 * @param postProcess how peaks are made finer than a cell
 */
public record HeatmapDecoder(PostProcess postProcess) {

  /**
   * Returns each sample's joints in the coordinates of its original image.
   *
   * <p>A joint whose heatmap has no positive value lies at the cell (−1, −1), with score 0.
   *
   * @param heatmaps of shape (samples, joints, height, width)
   * @param samples say by their center and scale where each crop was
   * @throws IllegalArgumentException if the heatmaps are not one set a sample
   */
  public List<Pose> decode(Tensor heatmaps, List<Sample> samples) {
    Shape shape = Shape.of(heatmaps);
    if (shape.samples() != samples.size()) {
      throw new IllegalArgumentException(
          "%d samples need as many sets of heatmaps, given %d"
              .formatted(samples.size(), shape.samples()));
    }
    List<Pose> poses = new ArrayList<>();
    for (int i = 0; i < samples.size(); i++) {
      Point center = samples.get(i).get(PoseKeys.CENTER);
      Extent scale = samples.get(i).get(PoseKeys.SCALE);
      poses.add(
          pose(heatmaps, shape, i)
              .map(k -> toImage(k, center, scale, shape.width(), shape.height())));
    }
    return poses;
  }

  /**
   * Returns each sample's joints in the coordinates of its heatmaps, in cells.
   *
   * @param heatmaps of shape (samples, joints, height, width)
   */
  public List<Pose> decode(Tensor heatmaps) {
    Shape shape = Shape.of(heatmaps);
    List<Pose> poses = new ArrayList<>();
    for (int i = 0; i < shape.samples(); i++) {
      poses.add(pose(heatmaps, shape, i));
    }
    return poses;
  }

  private Pose pose(Tensor heatmaps, Shape shape, int sample) {
    int cells = shape.width() * shape.height();
    List<Keypoint> keypoints = new ArrayList<>(shape.joints());
    for (int joint = 0; joint < shape.joints(); joint++) {
      int offset = (sample * shape.joints() + joint) * cells;
      Heatmap map = new Heatmap(heatmaps.data(), offset, shape.width(), shape.height());
      Keypoint peak = map.peak();
      keypoints.add(postProcess == PostProcess.DEFAULT ? map.shifted(peak) : peak);
    }
    return new Pose(keypoints);
  }

  /** Maps a place in a heatmap to the original image: mmpose's {@code transform_preds}. */
  static Keypoint toImage(Keypoint cell, Point center, Extent scale, int width, int height) {
    Extent crop = scale.times(Extent.PIXEL_STD);
    return cell.at(
        cell.x() * crop.width() / width + center.x() - crop.width() / 2,
        cell.y() * crop.height() / height + center.y() - crop.height() / 2);
  }

  private record Shape(int samples, int joints, int height, int width) {

    static Shape of(Tensor heatmaps) {
      long[] shape = heatmaps.shape();
      if (shape.length != 4) {
        throw new IllegalArgumentException(
            "heatmaps have four dimensions, (samples, joints, height, width), given "
                + shape.length);
      }
      return new Shape((int) shape[0], (int) shape[1], (int) shape[2], (int) shape[3]);
    }
  }
}
