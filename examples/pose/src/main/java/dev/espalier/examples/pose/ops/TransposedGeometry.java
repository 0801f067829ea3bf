package dev.espalier.examples.pose.ops;

/**
 * How a transposed convolution lays out its output; height and width alike.
 *
 * @param kernel the kernel's side, at least 1
 * @param stride the step between two input pixels in the output, at least 1
 * @param padding what is cut off each side of the full output, at least 0
 * @param outputPadding what is added at the bottom and the right, less than the stride
 */
public record TransposedGeometry(int kernel, int stride, int padding, int outputPadding) {

  /**
   * Checks the values against each other.
   *
   * @throws IllegalArgumentException if a value is out of its range
   */
  public TransposedGeometry {
    if (kernel < 1 || stride < 1 || padding < 0 || outputPadding < 0 || outputPadding >= stride) {
      throw new IllegalArgumentException(
          "a transposed convolution cannot have kernel %d, stride %d, padding %d, output padding %d"
              .formatted(kernel, stride, padding, outputPadding));
    }
  }

  /** Returns the output's extent for an input of the given extent, in pixels. */
  public long outputSize(long inputSize) {
    return (inputSize - 1) * stride - 2L * padding + kernel + outputPadding;
  }
}
