package dev.espalier.examples.pose.ops;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** PyTorch's own transposed convolution, called through a {@link TorchScriptArchive}. */
final class ScriptedTransposedConvolution implements TransposedConvolution {

  private final PtSymbolBlock module;

  private ScriptedTransposedConvolution(PtSymbolBlock module) {
    this.module = module;
  }

  /** Loads the operator; the manager closes it at the latest when it is closed itself. */
  static ScriptedTransposedConvolution load(PtNDManager manager, TransposedGeometry geometry) {
    byte[] archive = TorchScriptArchive.of("input: Tensor, weight: Tensor", body(geometry));
    try {
      return new ScriptedTransposedConvolution(
          JniUtils.loadModule(manager, new ByteArrayInputStream(archive), false, false));
    } catch (IOException e) {
      throw new UncheckedIOException("the archive could not be read from memory", e);
    }
  }

  private static String body(TransposedGeometry geometry) {
    return "torch.conv_transpose2d(input, weight, None, %s, %s, %s, 1, [1, 1])"
        .formatted(
            pair(geometry.stride()), pair(geometry.padding()), pair(geometry.outputPadding()));
  }

  private static String pair(int value) {
    return "[" + value + ", " + value + "]";
  }

  @Override
  public NDArray apply(NDArray input, NDArray weight) {
    // forward() closes the values it wraps the arrays in, and the one it unwraps the result from.
    // Its other mode than training uses a guard that PyTorch warns about and adds nothing: the
    // engine records or not as for any other operation.
    return IValueUtils.forward(module, new NDList(input, weight), true).singletonOrThrow();
  }

  @Override
  public void close() {
    module.close();
  }
}
