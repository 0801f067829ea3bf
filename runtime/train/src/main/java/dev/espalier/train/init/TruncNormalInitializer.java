package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import dev.espalier.registry.Default;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import org.jspecify.annotations.Nullable;

/** Draws weights from a normal distribution of which only what lies between two bounds is taken. */
@RegisterModule(name = "TruncNormal")
public final class TruncNormalInitializer implements Initializer {

  private final double mean;
  private final double std;
  private final double a;
  private final double b;
  private final double bias;

  /**
   * Creates an initializer.
   *
   * @param mean its mean
   * @param std its standard deviation
   * @param a the lower bound
   * @param b the upper bound
   * @param bias the value of biases
   * @param biasProb in its place, what a sigmoid of the bias gives
   * @throws IllegalArgumentException if {@code biasProb} is no probability
   */
  public TruncNormalInitializer(
      @Default("0.0") double mean,
      @Default("1.0") @Range(min = Double.MIN_NORMAL) double std,
      @Default("-2.0") double a,
      @Default("2.0") double b,
      @Default("0.0") double bias,
      @Nullable Double biasProb) {
    if (!(a < b)) {
      throw new IllegalArgumentException("'a' is below 'b', given %s and %s".formatted(a, b));
    }
    this.mean = mean;
    this.std = std;
    this.a = a;
    this.b = b;
    this.bias = LayerValues.bias(bias, biasProb);
  }

  @Override
  public void initialize(ModelPart part) {
    for (Layer layer : part.layers()) {
      NDArray weight = layer.weight();
      if (weight != null) {
        LayerValues.draw(weight, this::values);
      }
      LayerValues.fill(layer.bias(), bias);
    }
  }

  /** Draws by the inverse of the distribution, as PyTorch's {@code trunc_normal_}. */
  private NDArray values(NDManager manager, Shape shape) {
    double low = 2 * below(manager, a) - 1;
    double high = 2 * below(manager, b) - 1;
    return manager
        .randomUniform((float) low, (float) high, shape, DataType.FLOAT32)
        .erfinv()
        .mul(std * Math.sqrt(2))
        .add(mean)
        .clip(a, b);
  }

  /** Returns the part of the whole distribution that lies below a value. */
  private double below(NDManager manager, double value) {
    return (1 + manager.create((value - mean) / (std * Math.sqrt(2))).erf().getDouble()) / 2;
  }
}
