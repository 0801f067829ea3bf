package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What half precision there is, and what there is not. */
class HalfPrecisionTest {

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  /** Why there is no mixed precision with DJL's own blocks: were this to fail, there could be. */
  @Test
  void aCastCutsTheWayOfTheGradient() {
    Parameter parameter = parameter(DataType.FLOAT32);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray half = parameter.getArray().toType(DataType.FLOAT16, true);
      NDArray loss = half.mul(half).sum();
      assertThatThrownBy(() -> collector.backward(loss)).hasMessageContaining("require grad");
    }
  }

  @Test
  void parametersOfHalfPrecisionCannotHoldWhatIsDividedAgain() {
    Parameter parameter = parameter(DataType.FLOAT16);
    assertThatThrownBy(() -> wrapper(parameter, 512))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'w' is of half precision");
  }

  private static OptimizerWrapper wrapper(Parameter parameter, double scale) {
    TrainableParameters parameters = new TrainableParameters(Map.of("w", parameter));
    return new OptimizerWrapper(
        new Sgd(1, 0, 0, 0, false, null, parameters), LossScale.fixed(scale));
  }

  private Parameter parameter(DataType type) {
    Parameter parameter =
        Parameter.builder()
            .setName("w")
            .setType(Parameter.Type.BIAS)
            .optShape(new Shape(1))
            .build();
    parameter.initialize(manager, type);
    return parameter;
  }
}
