package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import org.jspecify.annotations.Nullable;

/**
 * Limits the norm of all gradients taken together, as {@code torch.nn.utils.clip_grad_norm_} does,
 * or each value, as {@code clip_grad_value_} does.
 *
 * @param maxNorm the largest norm allowed; excludes {@code max_value}
 * @param normType the p of the p-norm; infinity for the largest absolute value
 * @param maxValue the largest absolute value allowed of each number
 */
@ConfigType
public record GradientClip(
    @Nullable @Range(min = 0) Double maxNorm,
    @Default("2.0") @Range(min = 0) double normType,
    @Nullable @Range(min = 0) Double maxValue) {

  private static final NDIndex EVERYTHING = new NDIndex("...");

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if {@code normType} is not above 0, or not exactly one limit
   *     is given
   */
  public GradientClip {
    if (!(normType > 0)) {
      throw new IllegalArgumentException("norm_type must be above 0, given " + normType);
    }
    if ((maxNorm == null) == (maxValue == null)) {
      throw new IllegalArgumentException(
          "one of 'max_norm' and 'max_value' must be given, given "
              + (maxNorm == null ? "neither" : "both"));
    }
  }

  /** Returns a limit on the norm. */
  public static GradientClip ofNorm(double maxNorm, double normType) {
    return new GradientClip(maxNorm, normType, null);
  }

  /** Returns a limit on each value. */
  public static GradientClip ofValue(double maxValue) {
    return new GradientClip(null, 2, maxValue);
  }

  /**
   * Scales the gradients by max_norm / (norm + 1e-6) where that is below 1, or brings each value
   * into [−max_value, max_value].
   *
   * <p>The norm is gathered on the device and read once. If it is not finite the gradients stay as
   * they are; PyTorch makes NaN of all of them.
   *
   * @return the norm before clipping, which mmcv logs as {@code grad_norm}; 0 without parameters
   */
  public double clip(TrainableParameters parameters) {
    double norm = norm(parameters);
    if (!Double.isFinite(norm)) {
      return norm;
    }
    if (maxNorm != null) {
      double coefficient = maxNorm / (norm + 1e-6);
      if (coefficient < 1) {
        Gradients.scale(parameters, coefficient);
      }
    } else if (maxValue != null) {
      double limit = maxValue;
      ParameterPass.inPieces(
          parameters,
          (piece, weight, gradient) -> gradient.set(EVERYTHING, gradient.clip(-limit, limit)));
    }
    return norm;
  }

  private double norm(TrainableParameters parameters) {
    if (parameters.byName().isEmpty()) {
      return 0;
    }
    try (NDScope temporaries = new NDScope()) {
      temporaries.suppressNotUsedWarning();
      NDList norms = new NDList(parameters.byName().size());
      for (Parameter parameter : parameters.byName().values()) {
        norms.add(norm(parameter.getArray().getGradient()));
      }
      return norm(NDArrays.stack(norms)).toType(DataType.FLOAT64, false).getDouble();
    }
  }

  private NDArray norm(NDArray values) {
    if (normType == 2) {
      return values.norm();
    }
    if (normType == Double.POSITIVE_INFINITY) {
      return values.abs().max();
    }
    return values.abs().pow(normType).sum().pow(1 / normType);
  }
}
