package dev.espalier.examples.pose.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.engine.PtNDManager;

/** The operator that DJL's PyTorch engine lacks, in one of its forms. */
public sealed interface TransposedConvolution extends AutoCloseable
    permits ScriptedTransposedConvolution, ComposedTransposedConvolution {

  /**
   * Computes the transposed convolution; where the engine records, gradients flow to both
   * arguments.
   *
   * @param input the feature map, of shape (batch, in, height, width)
   * @param weight the kernels, of shape (in, out, kernel, kernel)
   * @return the larger map, of shape (batch, out, …), with the input's manager
   */
  NDArray apply(NDArray input, NDArray weight);

  /** Releases what the operator holds in the engine. */
  @Override
  void close();

  /**
   * Returns the fastest form for the arrays of a manager.
   *
   * @param manager closes the operator at the latest when it is closed itself
   */
  static TransposedConvolution open(NDManager manager, TransposedGeometry geometry) {
    return manager instanceof PtNDManager engine
        ? ScriptedTransposedConvolution.load(engine, geometry)
        : new ComposedTransposedConvolution(geometry);
  }
}
