package dev.espalier.examples.pose.ops;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.training.ParameterStore;

/**
 * Batch normalisation over the channels of a feature map, which may stay in evaluation mode while
 * the rest of a model trains (mmpose's {@code norm_eval}).
 *
 * <p>Parameter names, momentum and epsilon are those of DJL's own layer, which has no such mode.
 */
public final class BatchNorm2d extends FeatureBlock {

  /** How much of the running statistics a step keeps; PyTorch calls the rest 0.1 momentum. */
  private static final float MOMENTUM = 0.9f;

  private static final float EPSILON = 1e-5f;

  /** The engine normalises dimension 1 whatever the axis; this value spares it two swaps. */
  private static final int AXIS = -1;

  private final boolean alwaysEvaluate;
  private final Parameter gamma;
  private final Parameter beta;
  private final Parameter runningMean;
  private final Parameter runningVar;

  /**
   * Creates a layer.
   *
   * @param alwaysEvaluate whether to use the running statistics, and leave them alone, in training
   */
  public BatchNorm2d(boolean alwaysEvaluate) {
    this.alwaysEvaluate = alwaysEvaluate;
    gamma = addParameter(parameter("gamma", Parameter.Type.GAMMA, true));
    beta = addParameter(parameter("beta", Parameter.Type.BETA, true));
    runningMean = addParameter(parameter("runningMean", Parameter.Type.RUNNING_MEAN, false));
    runningVar = addParameter(parameter("runningVar", Parameter.Type.RUNNING_VAR, false));
  }

  private static Parameter parameter(String name, Parameter.Type type, boolean trained) {
    return Parameter.builder().setName(name).setType(type).optRequiresGrad(trained).build();
  }

  @Override
  protected NDArray forward(ParameterStore parameters, NDArray features, boolean training) {
    Device device = features.getDevice();
    return BatchNorm.batchNorm(
            features,
            parameters.getValue(runningMean, device, training),
            parameters.getValue(runningVar, device, training),
            parameters.getValue(gamma, device, training),
            parameters.getValue(beta, device, training),
            AXIS,
            MOMENTUM,
            EPSILON,
            training && !alwaysEvaluate)
        .singletonOrThrow();
  }

  @Override
  protected void prepare(Shape[] inputShapes) {
    Shape channels = new Shape(inputShapes[0].get(1));
    for (Parameter parameter : parameters.values()) {
      parameter.setShape(channels);
    }
  }

  @Override
  protected Shape outputShape(Shape input) {
    return input;
  }
}
