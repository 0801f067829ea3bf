package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Ten steps of each optimizer on a small quadratic and a small network, against its published
 * formula in double precision.
 *
 * <p>The weights, between 0.01 and 3, are single precision: a unit in the last place is at most
 * 2.4e-7, and ten steps with gradients of the same precision stay within eight of them. Any mistake
 * in a formula shows in the third digit.
 */
class FirstTenStepsTest {

  private static final double TOLERANCE = 2e-6;

  static Stream<Arguments> casesAndProblems() {
    return OptimizerCase.ofScalars()
        .flatMap(
            optimizer ->
                Arrays.stream(SmallProblem.values()).map(on -> Arguments.of(optimizer, on)));
  }

  @ParameterizedTest
  @MethodSource("casesAndProblems")
  void followTheFormula(OptimizerCase kind, SmallProblem problem) {
    try (Weights weights = problem.start();
        Optimizer optimizer = kind.of(weights)) {
      double[] expected = weights.row();
      PublishedFormula[] formulas =
          Stream.generate(kind.formula()).limit(expected.length).toArray(PublishedFormula[]::new);
      for (int step = 1; step <= 10; step++) {
        weights.backward(manager -> problem.loss(manager, weights));
        optimizer.step();
        optimizer.zeroGradients();

        double[] gradient = problem.gradient(expected);
        for (int i = 0; i < expected.length; i++) {
          expected[i] = formulas[i].next(step, expected[i], gradient[i]);
        }
        assertThat(weights.row())
            .as("after step %d", step)
            .containsExactly(expected, within(TOLERANCE));
      }
    }
  }
}
