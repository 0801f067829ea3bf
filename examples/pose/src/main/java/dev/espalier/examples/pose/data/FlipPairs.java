package dev.espalier.examples.pose.data;

import java.util.List;

/**
 * The joints that a mirror exchanges, such as the left and the right wrist.
 *
 * @param pairs the pairs; no joint is in two of them
 */
public record FlipPairs(List<Pair> pairs) {

  /**
   * Two joints that a mirror exchanges.
   *
   * @param first the index of one
   * @param second the index of the other
   */
  public record Pair(int first, int second) {}

  /** Copies the list. */
  public FlipPairs {
    pairs = List.copyOf(pairs);
  }

  /**
   * Returns the joint that a mirror puts in the place of each joint; a joint without a pair keeps
   * its own. mmpose calls it {@code flip_index}.
   *
   * @param joints the number of joints
   */
  public int[] partners(int joints) {
    int[] partners = new int[joints];
    for (int joint = 0; joint < joints; joint++) {
      partners[joint] = joint;
    }
    for (Pair pair : pairs) {
      partners[pair.first()] = pair.second();
      partners[pair.second()] = pair.first();
    }
    return partners;
  }
}
