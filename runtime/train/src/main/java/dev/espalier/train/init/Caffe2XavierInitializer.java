package dev.espalier.train.init;

import dev.espalier.registry.Default;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/** Draws weights as Caffe2 does: evenly within ±√(3 / fan_in). */
@RegisterModule(name = "Caffe2Xavier")
public final class Caffe2XavierInitializer implements Initializer {

  private final Initializer kaiming;

  /**
   * Creates an initializer.
   *
   * @param bias the value of biases
   * @param biasProb in its place, what a sigmoid of the bias gives
   * @throws IllegalArgumentException if {@code biasProb} is no probability
   */
  public Caffe2XavierInitializer(@Default("0.0") double bias, @Nullable Double biasProb) {
    this.kaiming =
        new KaimingInitializer(
            1, FanMode.FAN_IN, Nonlinearity.LEAKY_RELU, bias, biasProb, Distribution.UNIFORM);
  }

  @Override
  public void initialize(ModelPart part) {
    kaiming.initialize(part);
  }
}
