package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/** Draws weights evenly between two bounds. */
@RegisterModule(name = "Uniform")
public final class UniformInitializer implements Initializer {

  private final double a;
  private final double b;
  private final double bias;

  /**
   * Creates an initializer.
   *
   * @param a the lower bound
   * @param b the upper bound
   * @param bias the value of biases
   * @param biasProb in its place, what a sigmoid of the bias gives
   * @throws IllegalArgumentException if {@code biasProb} is no probability
   */
  public UniformInitializer(
      @Default("0.0") double a,
      @Default("1.0") double b,
      @Default("0.0") double bias,
      @Nullable Double biasProb) {
    if (!(a < b)) {
      throw new IllegalArgumentException("'a' is below 'b', given %s and %s".formatted(a, b));
    }
    this.a = a;
    this.b = b;
    this.bias = LayerValues.bias(bias, biasProb);
  }

  @Override
  public void initialize(ModelPart part) {
    for (Layer layer : part.layers()) {
      NDArray weight = layer.weight();
      if (weight != null) {
        LayerValues.draw(
            weight,
            (manager, shape) ->
                manager.randomUniform((float) a, (float) b, shape, DataType.FLOAT32));
      }
      LayerValues.fill(layer.bias(), bias);
    }
  }
}
