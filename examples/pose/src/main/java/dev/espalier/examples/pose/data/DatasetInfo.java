package dev.espalier.examples.pose.data;

import dev.espalier.config.Suggestions;
import dev.espalier.registry.ConfigType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What mmpose's {@code dataset_info} says of the joints of a dataset.
 *
 * <p>mmpose numbers the entries of {@code keypoint_info} and {@code skeleton_info} by integer keys;
 * here they are lists, whose order is the number.
 *
 * @param datasetName the dataset's name
 * @param keypointInfo the joints, in the order of the annotations
 * @param skeletonInfo the lines between them
 * @param jointWeights how much each joint counts in a weighted loss; 1 for all if not given
 * @param sigmas the spread of human annotations of each joint (COCO's OKS); none if not given
 */
@ConfigType
public record DatasetInfo(
    String datasetName,
    List<KeypointInfo> keypointInfo,
    List<LinkInfo> skeletonInfo,
    @Nullable List<Double> jointWeights,
    @Nullable List<Double> sigmas) {

  /**
   * Checks that the parts fit each other.
   *
   * @throws IllegalArgumentException if a name is not that of a joint, a swap is not mutual, or a
   *     list does not have one entry a joint
   */
  public DatasetInfo {
    keypointInfo = List.copyOf(keypointInfo);
    skeletonInfo = List.copyOf(skeletonInfo);
    jointWeights = perJoint("joint_weights", jointWeights, keypointInfo);
    sigmas = perJoint("sigmas", sigmas, keypointInfo);
    List<String> names = names(keypointInfo);
    for (LinkInfo link : skeletonInfo) {
      link.link().forEach(name -> index(name, names));
    }
    flipPairs(keypointInfo);
  }

  private static @Nullable List<Double> perJoint(
      String key, @Nullable List<Double> values, List<KeypointInfo> joints) {
    if (values == null) {
      return null;
    }
    if (values.size() != joints.size() && !values.isEmpty()) {
      throw new IllegalArgumentException(
          "%s needs one number a joint (%d), given %d"
              .formatted(key, joints.size(), values.size()));
    }
    return List.copyOf(values);
  }

  /** Returns the same in the form that transforms and pictures use. */
  public Skeleton skeleton() {
    List<String> names = names(keypointInfo);
    List<Integer> upper = new ArrayList<>();
    for (int joint = 0; joint < names.size(); joint++) {
      if (keypointInfo.get(joint).isUpper()) {
        upper.add(joint);
      }
    }
    List<Skeleton.Bone> bones = new ArrayList<>();
    for (LinkInfo link : skeletonInfo) {
      int from = index(link.link().get(0), names);
      int to = index(link.link().get(1), names);
      Rgb color = link.color() == null ? keypointInfo.get(from).colorOrDefault() : link.color();
      bones.add(new Skeleton.Bone(from, to, color));
    }
    return new Skeleton(
        names,
        keypointInfo.stream().map(KeypointInfo::colorOrDefault).toList(),
        flipPairs(keypointInfo),
        upper,
        bones,
        jointWeights == null || jointWeights.isEmpty()
            ? Collections.nCopies(names.size(), 1.0)
            : jointWeights,
        sigmas == null ? List.of() : sigmas);
  }

  private static List<String> names(List<KeypointInfo> joints) {
    return joints.stream().map(KeypointInfo::name).toList();
  }

  private static FlipPairs flipPairs(List<KeypointInfo> joints) {
    List<String> names = names(joints);
    List<FlipPairs.Pair> pairs = new ArrayList<>();
    for (int joint = 0; joint < joints.size(); joint++) {
      String swap = joints.get(joint).swap();
      if (swap == null || swap.isEmpty() || swap.equals(names.get(joint))) {
        continue;
      }
      int other = index(swap, names);
      String back = joints.get(other).swap();
      if (!names.get(joint).equals(back)) {
        throw new IllegalArgumentException(
            "'%s' swaps with '%s', which swaps with %s"
                .formatted(names.get(joint), swap, back == null ? "nothing" : "'" + back + "'"));
      }
      if (joint < other) {
        pairs.add(new FlipPairs.Pair(joint, other));
      }
    }
    return new FlipPairs(pairs);
  }

  private static int index(String name, List<String> names) {
    int index = names.indexOf(name);
    if (index < 0) {
      List<String> near = Suggestions.nearest(name, names);
      throw new IllegalArgumentException(
          "there is no joint '%s'%s"
              .formatted(name, near.isEmpty() ? "" : "; " + Suggestions.phrase(near)));
    }
    return index;
  }
}
