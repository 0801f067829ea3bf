package dev.espalier.train.init;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Sets the weight and the bias of layers. */
final class LayerValues {

  private static final NDIndex EVERYTHING = new NDIndex("...");

  private LayerValues() {}

  /**
   * Sets every element.
   *
   * @param target a parameter; null to do nothing
   */
  static void fill(@Nullable NDArray target, double value) {
    if (target != null) {
      draw(target, (manager, shape) -> manager.full(shape, (float) value, DataType.FLOAT32));
    }
  }

  /**
   * Sets a parameter, which keeps its memory.
   *
   * @param values makes the values, of single precision, in a manager that is closed afterwards
   */
  static void draw(NDArray target, BiFunction<NDManager, Shape, NDArray> values) {
    try (NDManager scope = target.getManager().newSubManager();
        NDArray memory = target.stopGradient()) {
      NDArray made = values.apply(scope, target.getShape());
      made.attach(scope);
      memory.set(EVERYTHING, made.toType(target.getDataType(), false));
    }
  }

  /**
   * Returns the value of a bias.
   *
   * @param bias the value itself
   * @param probability what a sigmoid of the bias gives, in (0, 1); null to take the value itself
   */
  static double bias(double bias, @Nullable Double probability) {
    if (probability == null) {
      return bias;
    }
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "bias_prob is between 0 and 1, neither of them, given " + probability);
    }
    return -Math.log((1 - probability) / probability);
  }
}
