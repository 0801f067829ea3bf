package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** LAMB against algorithm 2 of the paper, written out over whole parameters. */
class LambTest {

  private static final double LR = 0.02;
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.99;
  private static final double EPS = 1e-6;
  private static final double DECAY = 0.1;

  @ParameterizedTest
  @EnumSource
  void tenStepsFollowTheFormula(SmallProblem problem) {
    try (Weights weights = problem.start();
        Optimizer lamb =
            new Lamb(LR, List.of(BETA1, BETA2), EPS, DECAY, null, weights.parameters())) {
      double[] w = weights.row();
      int[] ends = problem == SmallProblem.QUADRATIC ? new int[] {4} : new int[] {6, 9, 12, 13};
      double[] m = new double[w.length];
      double[] v = new double[w.length];
      for (int step = 1; step <= 10; step++) {
        weights.backward(manager -> problem.loss(manager, weights));
        lamb.step();
        lamb.zeroGradients();

        double[] g = problem.gradient(w);
        double[] r = new double[w.length];
        for (int i = 0; i < w.length; i++) {
          m[i] = BETA1 * m[i] + (1 - BETA1) * g[i];
          v[i] = BETA2 * v[i] + (1 - BETA2) * g[i] * g[i];
          double mHat = m[i] / (1 - Math.pow(BETA1, step));
          double vHat = v[i] / (1 - Math.pow(BETA2, step));
          r[i] = mHat / (Math.sqrt(vHat) + EPS) + DECAY * w[i];
        }
        int from = 0;
        for (int to : ends) {
          double ratio = norm(w, from, to) / norm(r, from, to);
          for (int i = from; i < to; i++) {
            w[i] -= LR * ratio * r[i];
          }
          from = to;
        }
        assertThat(weights.row()).as("after step %d", step).containsExactly(w, within(2e-6));
      }
    }
  }

  @Test
  void weightsThatAreZeroMoveByTheRateAlone() {
    try (Weights weights = new Weights().add("w", 0f, 0f);
        Optimizer lamb = new Lamb(LR, List.of(BETA1, BETA2), EPS, 0, null, weights.parameters())) {
      weights.backward("w", 3f, 0f);
      lamb.step();
      assertThat((double) weights.values("w")[0]).isCloseTo(-LR, within(1e-6));
      assertThat(weights.values("w")[1]).isZero();
    }
  }

  private static double norm(double[] values, int from, int to) {
    return Math.sqrt(Arrays.stream(values, from, to).map(x -> x * x).sum());
  }
}
