package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.DataType;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/** Draws weights from a normal distribution. */
@RegisterModule(name = "Normal")
public final class NormalInitializer implements Initializer {

  private final double mean;
  private final double std;
  private final double bias;

  /**
   * Creates an initializer.
   *
   * @param mean its mean
   * @param std its standard deviation
   * @param bias the value of biases
   * @param biasProb in its place, what a sigmoid of the bias gives
   * @throws IllegalArgumentException if {@code biasProb} is no probability
   */
  public NormalInitializer(
      @Default("0.0") double mean,
      @Default("1.0") @Range(min = 0) double std,
      @Default("0.0") double bias,
      @Nullable Double biasProb) {
    this.mean = mean;
    this.std = std;
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
                manager.randomNormal((float) mean, (float) std, shape, DataType.FLOAT32));
      }
      LayerValues.fill(layer.bias(), bias);
    }
  }
}
