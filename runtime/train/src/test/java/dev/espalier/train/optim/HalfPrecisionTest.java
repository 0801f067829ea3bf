package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.GradientCollector;
import dev.espalier.train.model.Constant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What scaling the loss is for: gradients that half precision cannot hold. */
class HalfPrecisionTest {

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "65536, 1e-8"})
  void aSmallGradientSurvivesInAScaledLoss(double scale, double expected) {
    Parameter parameter = parameter(DataType.FLOAT32);
    OptimizerWrapper optimizer = wrapper(parameter, scale);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray half = parameter.getArray().toType(DataType.FLOAT16, true);
      NDArray small = half.mul(Constant.like(half, 1e-4)).mul(Constant.like(half, 1e-4));
      NDArray loss = small.sum();
      collector.backward(loss.mul(Constant.like(loss, optimizer.lossScale() / 2)));
    }
    optimizer.countPass();
    assertThat(optimizer.average()).isTrue();
    assertThat((double) parameter.getArray().getGradient().toFloatArray()[0])
        .isCloseTo(expected / 2, within(expected / 200));
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
