package dev.espalier.examples.pose.data;

import dev.espalier.train.data.SampleKey;
import dev.espalier.train.data.Tensor;
import java.nio.file.Path;

/**
 * The names under which the samples of pose estimation hold their values; mmpose's, where it has
 * one.
 */
public final class PoseKeys {

  /** What the dataset knows of the figure; no transform changes it. */
  public static final SampleKey<Annotation> ANNOTATION =
      new SampleKey<>("annotation", Annotation.class);

  /** The file that holds the image. */
  public static final SampleKey<Path> IMAGE_FILE = new SampleKey<>("image_file", Path.class);

  /** Reads image files; a dataset that keeps its images in memory gives one that does. */
  public static final SampleKey<ImageSource> IMAGE_SOURCE =
      new SampleKey<>("image_source", ImageSource.class);

  /** The image, until it becomes {@link #INPUT}. */
  public static final SampleKey<RgbImage> IMAGE = new SampleKey<>("img", RgbImage.class);

  /** The image as the model takes it, of shape (3, height, width). */
  public static final SampleKey<Tensor> INPUT = new SampleKey<>("img", Tensor.class);

  /** The figure's box in the original image. */
  public static final SampleKey<Box> BBOX = new SampleKey<>("bbox", Box.class);

  /** How sure a detector was of the box, from 0 to 1; 1 for a true box. */
  public static final SampleKey<Double> BBOX_SCORE = new SampleKey<>("bbox_score", Double.class);

  /** The figure's number, unique in the dataset. */
  public static final SampleKey<Integer> BBOX_ID = new SampleKey<>("bbox_id", Integer.class);

  /** The middle of the crop in the original image, in pixels. */
  public static final SampleKey<Point> CENTER = new SampleKey<>("center", Point.class);

  /** The extent of the crop in the original image, in units of 200 pixels. */
  public static final SampleKey<Extent> SCALE = new SampleKey<>("scale", Extent.class);

  /** The angle by which the crop is turned, in degrees. */
  public static final SampleKey<Double> ROTATION = new SampleKey<>("rotation", Double.class);

  /** The true joints in the coordinates of {@link #IMAGE}, whatever has been done to it. */
  public static final SampleKey<Pose> JOINTS = new SampleKey<>("joints", Pose.class);

  /** The joints that a mirror exchanges. */
  public static final SampleKey<FlipPairs> FLIP_PAIRS =
      new SampleKey<>("flip_pairs", FlipPairs.class);

  /** What the joints are and how they hang together. */
  public static final SampleKey<Skeleton> SKELETON = new SampleKey<>("skeleton", Skeleton.class);

  /** The sizes of the crop and of its heatmaps, and what else the dataset's config says. */
  public static final SampleKey<DataCfg> DATA_CFG = new SampleKey<>("data_cfg", DataCfg.class);

  /** The true heatmaps, of shape (joints, heatmap height, heatmap width). */
  public static final SampleKey<Tensor> TARGET = new SampleKey<>("target", Tensor.class);

  /** How much each joint counts in the loss, of shape (joints, 1); 0 where it has no target. */
  public static final SampleKey<Tensor> TARGET_WEIGHT =
      new SampleKey<>("target_weight", Tensor.class);

  /** The predicted joints in the coordinates of the original image. */
  public static final SampleKey<Pose> PREDICTION = new SampleKey<>("prediction", Pose.class);

  private PoseKeys() {}
}
