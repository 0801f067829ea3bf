package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.nn.Parameter;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;

/**
 * Limits the norm of all gradients taken together, as {@code torch.nn.utils.clip_grad_norm_} does.
 *
 * @param maxNorm the largest norm allowed
 * @param normType the p of the p-norm; infinity for the largest absolute value
 */
@ConfigType
public record GradientClip(
    @Range(min = 0) double maxNorm, @Default("2.0") @Range(min = 0) double normType) {

  /**
   * Checks the kind of norm.
   *
   * @throws IllegalArgumentException if {@code normType} is not above 0
   */
  public GradientClip {
    if (!(normType > 0)) {
      throw new IllegalArgumentException("norm_type must be above 0, given " + normType);
    }
  }

  /**
   * Scales the gradients by max_norm / (norm + 1e-6) where that is below 1.
   *
   * <p>The norm is gathered on the device and read once. If it is not finite the gradients become
   * NaN, as in PyTorch.
   *
   * @return the norm before clipping, which mmcv logs as {@code grad_norm}; 0 without parameters
   */
  public double clip(TrainableParameters parameters) {
    double norm = norm(parameters);
    double coefficient = maxNorm / (norm + 1e-6);
    if (!(coefficient >= 1)) {
      try (NDScope scope = new NDScope()) {
        scope.suppressNotUsedWarning();
        NDArray factor = Gradients.manager(parameters).create(coefficient);
        ParameterPass.over(parameters, (piece, weight, gradient) -> gradient.muli(factor));
      }
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
