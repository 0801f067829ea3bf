package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Parameter;
import ai.djl.training.initializer.Initializer;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConstantsTest {

  private final NDManager manager = NDManager.newBaseManager();

  @AfterEach
  void close() {
    manager.close();
  }

  @Test
  void anArrayIsMadeAnewOnlyForAnotherValue() {
    try (Constants constants = constants(DataType.FLOAT32)) {
      constants.begin();
      NDArray first = constants.get(0.5);
      NDArray second = constants.get(0.25);
      constants.begin();
      assertThat(constants.get(0.5)).isSameAs(first);
      NDArray changed = constants.get(0.125);
      assertThat(changed).isNotSameAs(second);
      assertThat(changed.getFloat()).isEqualTo(0.125f);
      assertThat(second.isReleased()).isTrue();
    }
  }

  @Test
  void theyOutliveTheScopeOfAStepAndNotTheOptimizer() {
    Constants constants = constants(DataType.FLOAT32);
    NDArray array;
    try (NDScope step = new NDScope()) {
      step.suppressNotUsedWarning();
      constants.begin();
      array = constants.get(3);
    }
    assertThat(array.getFloat()).isEqualTo(3);
    constants.close();
    assertThat(array.isReleased()).isTrue();
  }

  @Test
  void doublePrecisionIsKept() {
    try (Constants constants = constants(DataType.FLOAT64)) {
      constants.begin();
      assertThat(constants.get(0.1).getDouble()).isEqualTo(0.1);
    }
  }

  private Constants constants(DataType type) {
    Parameter parameter =
        Parameter.builder()
            .setName("w")
            .setType(Parameter.Type.WEIGHT)
            .optInitializer(Initializer.ONES)
            .optShape(new Shape(2))
            .build();
    parameter.initialize(manager, type);
    return new Constants(new TrainableParameters(Map.of("w", parameter)));
  }
}
