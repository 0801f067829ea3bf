package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/** Draws weights by Glorot and Bengio (2010): the deviation is gain · √(2 / (fan_in + fan_out)). */
@RegisterModule(name = "Xavier")
public final class XavierInitializer implements Initializer {

  private final double gain;
  private final Distribution distribution;
  private final double bias;

  /**
   * Creates an initializer.
   *
   * @param gain the factor of the deviation
   * @param bias the value of biases
   * @param biasProb in its place, what a sigmoid of the bias gives
   * @param distribution how they are spread
   * @throws IllegalArgumentException if {@code biasProb} is no probability
   */
  public XavierInitializer(
      @Default("1.0") double gain,
      @Default("0.0") double bias,
      @Nullable Double biasProb,
      @Default("normal") Distribution distribution) {
    this.gain = gain;
    this.distribution = distribution;
    this.bias = LayerValues.bias(bias, biasProb);
  }

  @Override
  public void initialize(ModelPart part) {
    for (Layer layer : part.layers()) {
      NDArray weight = layer.weight();
      if (weight != null) {
        Fan fan = Fan.of(layer, weight);
        distribution.draw(weight, gain * Math.sqrt(2.0 / (fan.in() + fan.out())));
      }
      LayerValues.fill(layer.bias(), bias);
    }
  }
}
