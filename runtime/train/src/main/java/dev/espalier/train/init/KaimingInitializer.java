package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;
import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/** Draws weights by He et al. (2015): the deviation is gain / √fan. */
@RegisterModule(name = "Kaiming")
public final class KaimingInitializer implements Initializer {

  private final double a;
  private final FanMode mode;
  private final Nonlinearity nonlinearity;
  private final Distribution distribution;
  private final double bias;

  /**
   * Creates an initializer.
   *
   * @param a the slope of the negative part of a leaky unit
   * @param mode the side whose variance is kept
   * @param nonlinearity what follows the layer
   * @param bias the value of biases
   * @param biasProb in its place, what a sigmoid of the bias gives
   * @param distribution how they are spread
   * @throws IllegalArgumentException if {@code biasProb} is no probability
   */
  public KaimingInitializer(
      @Default("0.0") double a,
      @Default("fan_out") FanMode mode,
      @Default("relu") Nonlinearity nonlinearity,
      @Default("0.0") double bias,
      @Nullable Double biasProb,
      @Default("normal") Distribution distribution) {
    this.a = a;
    this.mode = mode;
    this.nonlinearity = nonlinearity;
    this.distribution = distribution;
    this.bias = LayerValues.bias(bias, biasProb);
  }

  @Override
  public void initialize(ModelPart part) {
    for (Layer layer : part.layers()) {
      NDArray weight = layer.weight();
      if (weight != null) {
        double fan = Fan.of(layer, weight).of(mode);
        distribution.draw(weight, nonlinearity.gain(a) / Math.sqrt(fan));
      }
      LayerValues.fill(layer.bias(), bias);
    }
  }
}
