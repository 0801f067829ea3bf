package dev.espalier.examples.pose.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;

/**
 * A transposed convolution composed of one ordinary convolution and an interleave.
 *
 * <p>Output pixel {@code t} of the full, uncut result takes kernel tap {@code t − stride·i} of
 * input pixel {@code i}. With {@code t = stride·q + r} only every stride-th tap meets phase {@code
 * r}, so each phase is an ordinary convolution with its own taps, reversed; all phases are computed
 * as channels of one convolution and then interleaved (sub-pixel form, Shi et al., "Is the
 * deconvolution layer the same as a convolutional layer?", 2016).
 */
final class ComposedTransposedConvolution implements TransposedConvolution {

  private static final Shape ONE = new Shape(1, 1);

  private final TransposedGeometry geometry;

  /** The taps of one phase along one side; the kernel is padded with zeros to this many. */
  private final int taps;

  ComposedTransposedConvolution(TransposedGeometry geometry) {
    this.geometry = geometry;
    int reach = geometry.kernel() + Math.max(0, geometry.outputPadding() - geometry.padding());
    this.taps = (reach + geometry.stride() - 1) / geometry.stride();
  }

  @Override
  public NDArray apply(NDArray input, NDArray weight) {
    try (NDManager scope = input.getManager().newSubManager()) {
      NDArray phases = phases(input, weight, scope);
      NDArray full = interleave(phases, weight.getShape().get(1));
      NDArray output = full.get(window(input.getShape()));
      output.attach(input.getManager());
      return output;
    }
  }

  /** Computes all phases: (batch, out·stride², height + taps − 1, width + taps − 1). */
  private NDArray phases(NDArray input, NDArray weight, NDManager scope) {
    long in = weight.getShape().get(0);
    long out = weight.getShape().get(1);
    int stride = geometry.stride();
    int missing = stride * taps - geometry.kernel();
    NDArray view = weight.reshape(weight.getShape());
    view.attach(scope);
    NDArray kernels =
        view.pad(new Shape(0, missing, 0, missing), 0)
            .reshape(in, out, taps, stride, taps, stride)
            .transpose(1, 3, 5, 0, 2, 4)
            .flip(4, 5)
            .reshape(out * stride * stride, in, taps, taps);
    NDArray phases =
        input
            .getNDArrayInternal()
            .convolution(input, kernels, null, ONE, new Shape(taps - 1, taps - 1), ONE, 1)
            .singletonOrThrow();
    phases.attach(scope);
    return phases;
  }

  /** Puts the phases side by side: (batch, out, stride·rows, stride·columns). */
  private NDArray interleave(NDArray phases, long out) {
    int stride = geometry.stride();
    Shape shape = phases.getShape();
    return phases
        .reshape(shape.get(0), out, stride, stride, shape.get(2), shape.get(3))
        .transpose(0, 1, 4, 2, 5, 3)
        .reshape(shape.get(0), out, stride * shape.get(2), stride * shape.get(3));
  }

  private NDIndex window(Shape input) {
    int from = geometry.padding();
    return new NDIndex(
        "..., {}:{}, {}:{}",
        from,
        from + geometry.outputSize(input.get(2)),
        from,
        from + geometry.outputSize(input.get(3)));
  }

  @Override
  public void close() {
    // Holds nothing in the engine.
  }
}
