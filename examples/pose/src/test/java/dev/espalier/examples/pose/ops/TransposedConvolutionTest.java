package dev.espalier.examples.pose.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.training.GradientCollector;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TransposedConvolutionTest {

  private NDManager manager;

  @BeforeEach
  void openManager() {
    manager = NDManager.newBaseManager("PyTorch");
  }

  @AfterEach
  void closeManager() {
    manager.close();
  }

  @Test
  void spreadsAPixelIntoItsKernel() {
    for (TransposedConvolution operator : bothForms(new TransposedGeometry(2, 2, 0, 0))) {
      NDArray input = manager.create(new float[] {1, 10, 100, 1000}, new Shape(1, 1, 2, 2));
      NDArray weight = manager.create(new float[] {1, 2, 3, 4}, new Shape(1, 1, 2, 2));

      NDArray output = operator.apply(input, weight);

      assertThat(output.getShape()).isEqualTo(new Shape(1, 1, 4, 4));
      assertThat(output.toFloatArray())
          .containsExactly(1, 2, 10, 20, 3, 4, 30, 40, 100, 200, 1000, 2000, 300, 400, 3000, 4000);
    }
  }

  @Test
  void sumsWhereKernelsOverlapAndCutsThePadding() {
    for (TransposedConvolution operator : bothForms(new TransposedGeometry(3, 2, 1, 1))) {
      NDArray input = manager.create(new float[] {1, 10}, new Shape(1, 1, 1, 2));
      NDArray weight =
          manager.create(new float[] {0, 0, 0, 1, 2, 3, 4, 5, 6}, new Shape(1, 1, 3, 3));

      NDArray output = operator.apply(input, weight);

      // uncut middle row: 1 2 3+10 20 30; one column cut at the left, a zero column added
      assertThat(output.getShape()).isEqualTo(new Shape(1, 1, 2, 4));
      assertThat(output.toFloatArray()).containsExactly(2, 13, 20, 30, 5, 46, 50, 60);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "4, 2, 1, 0",
    "3, 2, 1, 1",
    "2, 2, 0, 0",
    "2, 2, 0, 1",
    "3, 2, 0, 0",
    "1, 2, 0, 1",
    "5, 3, 2, 2",
    "3, 1, 1, 0"
  })
  void bothFormsAgreeInValuesAndGradients(int kernel, int stride, int padding, int outputPadding) {
    TransposedGeometry geometry = new TransposedGeometry(kernel, stride, padding, outputPadding);
    Engine.getInstance().setRandomSeed(kernel);
    NDArray input = manager.randomNormal(new Shape(2, 3, 5, 4));
    NDArray weight = manager.randomNormal(new Shape(3, 6, kernel, kernel));
    long height = geometry.outputSize(5);
    long width = geometry.outputSize(4);
    NDArray pull = manager.randomNormal(new Shape(2, 6, height, width));

    List<Result> results =
        bothForms(geometry).stream().map(form -> run(form, input, weight, pull)).toList();

    assertThat(results.get(0).output().getShape()).isEqualTo(new Shape(2, 6, height, width));
    assertClose(results.get(0).output(), results.get(1).output());
    assertClose(results.get(0).inputGradient(), results.get(1).inputGradient());
    assertClose(results.get(0).weightGradient(), results.get(1).weightGradient());
  }

  @Test
  void leavesNothingBehindInTheManagerOfTheInput() {
    for (TransposedConvolution operator : bothForms(new TransposedGeometry(4, 2, 1, 0))) {
      try (NDManager step = manager.newSubManager()) {
        NDArray input = step.ones(new Shape(1, 2, 3, 3));
        NDArray weight = manager.ones(new Shape(2, 2, 4, 4));

        NDArray output = operator.apply(input, weight);

        assertThat(step.getManagedArrays()).containsExactlyInAnyOrder(input, output);
      }
    }
  }

  @Test
  void prefersTheScriptedForm() {
    TransposedConvolution operator =
        TransposedConvolution.open(manager, new TransposedGeometry(4, 2, 1, 0));

    assertThat(operator).isInstanceOf(ScriptedTransposedConvolution.class);
  }

  @Test
  void refusesAGeometryThatPyTorchRefuses() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TransposedGeometry(3, 2, 1, 2))
        .withMessageContaining("stride 2")
        .withMessageContaining("output padding 2");
  }

  private List<TransposedConvolution> bothForms(TransposedGeometry geometry) {
    return List.of(
        ScriptedTransposedConvolution.load((PtNDManager) manager, geometry),
        new ComposedTransposedConvolution(geometry));
  }

  /** Differentiates the sum of the output weighted by {@code pull}. */
  private Result run(TransposedConvolution operator, NDArray input, NDArray weight, NDArray pull) {
    NDArray x = input.duplicate();
    NDArray w = weight.duplicate();
    x.setRequiresGradient(true);
    w.setRequiresGradient(true);
    try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray output = operator.apply(x, w);
      collector.backward(output.mul(pull).sum());
      return new Result(output, x.getGradient(), w.getGradient());
    }
  }

  private static void assertClose(NDArray actual, NDArray expected) {
    assertThat(actual.getShape()).isEqualTo(expected.getShape());
    assertThat(actual.sub(expected).abs().max().getFloat()).isLessThan(1e-4f);
  }

  private record Result(NDArray output, NDArray inputGradient, NDArray weightGradient) {}
}
