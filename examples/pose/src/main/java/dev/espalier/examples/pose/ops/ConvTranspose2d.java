package dev.espalier.examples.pose.ops;

import ai.djl.Device;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.ParameterStore;
import org.jspecify.annotations.Nullable;

/** A layer of learnt transposed convolution without bias. */
public final class ConvTranspose2d extends FeatureBlock {

  private final int filters;
  private final TransposedGeometry geometry;
  private final Parameter weight;

  /** Lives in the engine as long as the parameters; null until they are initialised. */
  private @Nullable TransposedConvolution operator;

  /**
   * Creates a layer.
   *
   * @param filters the number of output channels
   * @param geometry how the output is laid out
   */
  public ConvTranspose2d(int filters, TransposedGeometry geometry) {
    this.filters = filters;
    this.geometry = geometry;
    this.weight =
        addParameter(Parameter.builder().setName("weight").setType(Parameter.Type.WEIGHT).build());
  }

  @Override
  public void initialize(NDManager manager, DataType dataType, Shape... inputShapes) {
    super.initialize(manager, dataType, inputShapes);
    if (operator != null) {
      operator.close();
    }
    operator = TransposedConvolution.open(manager, geometry);
  }

  @Override
  protected NDArray forward(ParameterStore parameters, NDArray features, boolean training) {
    if (operator == null) {
      throw new IllegalStateException("the layer is not initialised");
    }
    Device device = features.getDevice();
    return operator.apply(features, parameters.getValue(weight, device, training));
  }

  @Override
  protected void prepare(Shape[] inputShapes) {
    long side = geometry.kernel();
    weight.setShape(new Shape(inputShapes[0].get(1), filters, side, side));
  }

  @Override
  protected Shape outputShape(Shape input) {
    return new Shape(
        input.get(0),
        filters,
        geometry.outputSize(input.get(2)),
        geometry.outputSize(input.get(3)));
  }
}
