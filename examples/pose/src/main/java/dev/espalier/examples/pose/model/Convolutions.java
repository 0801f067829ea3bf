package dev.espalier.examples.pose.model;

import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;

/** The convolutions that pose models are made of: square, and padded to keep the extent. */
final class Convolutions {

  private Convolutions() {}

  /** Returns a convolution without bias, as stands before a batch normalisation. */
  static Conv2d unbiased(int filters, int kernel, int stride, int dilation) {
    return builder(filters, kernel, stride, dilation).optBias(false).build();
  }

  /** Returns a convolution with bias, of stride 1. */
  static Conv2d biased(int filters, int kernel) {
    return builder(filters, kernel, 1, 1).optBias(true).build();
  }

  private static Conv2d.Builder builder(int filters, int kernel, int stride, int dilation) {
    return Conv2d.builder()
        .setFilters(filters)
        .setKernelShape(square(kernel))
        .optStride(square(stride))
        .optPadding(square(dilation * (kernel - 1) / 2))
        .optDilation(square(dilation));
  }

  private static Shape square(int side) {
    return new Shape(side, side);
  }
}
