package dev.espalier.examples.pose.model;

import java.util.List;

/**
 * What a ResNet of a given depth is made of (He et al., table 1).
 *
 * @param bottleneck whether blocks are 1×1, 3×3, 1×1 convolutions rather than two 3×3 ones
 * @param stageBlocks the number of blocks of each stage
 */
record ResNetArchitecture(boolean bottleneck, List<Integer> stageBlocks) {

  /**
   * Returns the architecture of a depth.
   *
   * @throws IllegalArgumentException if there is none of that depth
   */
  static ResNetArchitecture ofDepth(int depth) {
    return switch (depth) {
      case 18 -> new ResNetArchitecture(false, List.of(2, 2, 2, 2));
      case 34 -> new ResNetArchitecture(false, List.of(3, 4, 6, 3));
      case 50 -> new ResNetArchitecture(true, List.of(3, 4, 6, 3));
      case 101 -> new ResNetArchitecture(true, List.of(3, 4, 23, 3));
      case 152 -> new ResNetArchitecture(true, List.of(3, 8, 36, 3));
      default ->
          throw new IllegalArgumentException(
              "there is no ResNet of depth " + depth + "; known: 18, 34, 50, 101, 152");
    };
  }

  /** Returns how many times a block's output is wider than its 3×3 convolution. */
  int expansion() {
    return bottleneck ? 4 : 1;
  }
}
