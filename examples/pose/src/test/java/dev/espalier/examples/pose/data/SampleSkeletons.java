package dev.espalier.examples.pose.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dataset descriptions for tests. */
public final class SampleSkeletons {

  private SampleSkeletons() {}

  /** Returns three joints, of which a mirror exchanges the first two; the first is upper body. */
  public static DatasetInfo threeJoints() {
    return new DatasetInfo(
        "three",
        List.of(joint("a", "upper", "b"), joint("b", "lower", "a"), joint("c", "", null)),
        List.of(new LinkInfo(List.of("a", "b"), null)),
        List.of(1.0, 1.2, 1.5),
        null);
  }

  /** Returns COCO's seventeen joints. */
  public static DatasetInfo coco() {
    return new DatasetInfo(
        "coco",
        List.of(
            joint("nose", "upper", ""),
            joint("left_eye", "upper", "right_eye"),
            joint("right_eye", "upper", "left_eye"),
            joint("left_ear", "upper", "right_ear"),
            joint("right_ear", "upper", "left_ear"),
            joint("left_shoulder", "upper", "right_shoulder"),
            joint("right_shoulder", "upper", "left_shoulder"),
            joint("left_elbow", "upper", "right_elbow"),
            joint("right_elbow", "upper", "left_elbow"),
            joint("left_wrist", "upper", "right_wrist"),
            joint("right_wrist", "upper", "left_wrist"),
            joint("left_hip", "lower", "right_hip"),
            joint("right_hip", "lower", "left_hip"),
            joint("left_knee", "lower", "right_knee"),
            joint("right_knee", "lower", "left_knee"),
            joint("left_ankle", "lower", "right_ankle"),
            joint("right_ankle", "lower", "left_ankle")),
        List.of(
            new LinkInfo(List.of("left_shoulder", "left_elbow"), new Rgb(0, 255, 0)),
            new LinkInfo(List.of("right_shoulder", "right_elbow"), new Rgb(255, 128, 0))),
        null,
        null);
  }

  private static KeypointInfo joint(String name, String type, @Nullable String swap) {
    return new KeypointInfo(name, null, type, swap);
  }
}
