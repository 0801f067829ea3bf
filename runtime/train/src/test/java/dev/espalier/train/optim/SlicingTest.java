package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Large parameters are worked on in pieces, and nobody can tell. */
class SlicingTest {

  private static final int ROWS = 300;
  private static final int COLUMNS = 500;

  @ParameterizedTest
  @CsvSource({
    "65536, 1, 1",
    "65537, 1, 2",
    "300, 500, 3",
    "3, 100000, 3",
    "1, 1000000, 1",
    "2, 65536, 2",
  })
  void piecesAreWholeRowsAndCoverTheArray(int rows, int columns, int pieces) {
    try (NDManager manager = NDManager.newBaseManager()) {
      var cut = Slicing.cut(manager.zeros(new Shape(rows, columns)));
      assertThat(cut).hasSize(pieces);
      assertThat(cut.stream().mapToLong(piece -> piece.getShape().get(0)).sum()).isEqualTo(rows);
    }
  }

  @Test
  void scalarsAreNotCut() {
    try (NDManager manager = NDManager.newBaseManager()) {
      assertThat(Slicing.cut(manager.create(1f))).hasSize(1);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.espalier.train.optim.OptimizerCase#ofScalars")
  void aLargeParameterIsLikeItsRowsInTwoSmallOnes(OptimizerCase kind) {
    float[] values = random(0);
    int half = ROWS / 2 * COLUMNS;
    try (Weights whole = new Weights().add("w", HostTensor.of(values, ROWS, COLUMNS));
        Weights halves =
            new Weights()
                .add("a", HostTensor.of(Arrays.copyOf(values, half), ROWS / 2, COLUMNS))
                .add(
                    "b",
                    HostTensor.of(
                        Arrays.copyOfRange(values, half, values.length), ROWS / 2, COLUMNS));
        Optimizer one = kind.of(whole);
        Optimizer two = kind.of(halves)) {
      for (int step = 1; step <= 3; step++) {
        float[] g = random(step);
        whole.backward("w", g);
        one.stepAndZero();
        halves.backward(
            Map.of("a", Arrays.copyOf(g, half), "b", Arrays.copyOfRange(g, half, g.length)));
        two.step();
        two.zeroGradients();
        assertThat(whole.gradient("w")).isEqualTo(new float[values.length]);
      }
      assertThat(whole.row()).isEqualTo(halves.row());
    }
  }

  @Test
  void theStateIsThatOfTheWholeParameter() {
    try (Weights weights = new Weights().add("w", HostTensor.of(random(0), ROWS, COLUMNS));
        Optimizer sgd = new Sgd(0.1, 0.9, 0, 0, false, null, weights.parameters());
        Optimizer other = new Sgd(0.1, 0.9, 0, 0, false, null, weights.parameters())) {
      float[] gradient = random(1);
      weights.backward("w", gradient);
      sgd.step();
      ComponentState state = sgd.state();
      assertThat(state.tensors().get("w.momentum_buffer"))
          .isEqualTo(HostTensor.of(gradient, ROWS, COLUMNS));
      other.load(state);
      assertThat(other.state()).isEqualTo(state);
      other.step();
      sgd.load(state);
      assertThat(other.state()).isNotEqualTo(state);
    }
  }

  private static float[] random(int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[ROWS * COLUMNS];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }
}
