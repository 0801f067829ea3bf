package dev.espalier.train.model;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import org.junit.jupiter.api.Test;

class ConstantTest {

  @Test
  void isAScalarOfTheArraysTypeInItsManager() {
    try (NDManager manager = NDManager.newBaseManager();
        NDManager inner = manager.newSubManager()) {
      NDArray single = Constant.like(inner.create(new float[] {1, 2}), 0.1);
      NDArray exact = Constant.like(inner.create(new double[] {1, 2}), 0.1);

      assertThat(single.getShape()).isEqualTo(new Shape());
      assertThat(single.getDataType()).isEqualTo(DataType.FLOAT32);
      assertThat(single.getManager()).isSameAs(inner);
      assertThat(single.getFloat()).isEqualTo(0.1f);
      assertThat(exact.getDouble()).isEqualTo(0.1);
    }
  }
}
