package dev.espalier.train.init;

import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/** Sets weights to one value, and biases to another. */
@RegisterModule(name = "Constant")
public final class ConstantInitializer implements Initializer {

  private final double val;
  private final double bias;

  /**
   * Creates an initializer.
   *
   * @param val the value of weights
   * @param bias the value of biases
   * @param biasProb in its place, what a sigmoid of the bias gives
   * @throws IllegalArgumentException if {@code biasProb} is no probability
   */
  public ConstantInitializer(double val, @Default("0.0") double bias, @Nullable Double biasProb) {
    this.val = val;
    this.bias = LayerValues.bias(bias, biasProb);
  }

  @Override
  public void initialize(ModelPart part) {
    for (Layer layer : part.layers()) {
      LayerValues.fill(layer.weight(), val);
      LayerValues.fill(layer.bias(), bias);
    }
  }
}
