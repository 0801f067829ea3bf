package dev.espalier.examples.pose.data;

import java.util.List;

/**
 * What the joints of a dataset are and how they hang together.
 *
 * @param names the joints' names
 * @param colors the colour to draw each joint in
 * @param flipPairs the joints that a mirror exchanges
 * @param upperBody the indices of the joints of the upper body; all others are of the lower one
 * @param bones the connections to draw
 * @param jointWeights how much each joint counts in a weighted loss; 1 for all if not given
 * @param sigmas the spread of human annotations of each joint (COCO's OKS); may be empty
 */
public record Skeleton(
    List<String> names,
    List<Rgb> colors,
    FlipPairs flipPairs,
    List<Integer> upperBody,
    List<Bone> bones,
    List<Double> jointWeights,
    List<Double> sigmas) {

  /**
   * A connection of two joints.
   *
   * @param from the index of one
   * @param to the index of the other
   * @param color the colour to draw it in
   */
  public record Bone(int from, int to, Rgb color) {}

  /** Copies the lists. */
  public Skeleton {
    names = List.copyOf(names);
    colors = List.copyOf(colors);
    upperBody = List.copyOf(upperBody);
    bones = List.copyOf(bones);
    jointWeights = List.copyOf(jointWeights);
    sigmas = List.copyOf(sigmas);
  }

  /** Returns the number of joints. */
  public int size() {
    return names.size();
  }
}
