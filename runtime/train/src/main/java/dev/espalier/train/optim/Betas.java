package dev.espalier.train.optim;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The two factors of Adam and its kin. */
record Betas(double first, double second) {

  /**
   * Reads a list from a config.
   *
   * @throws IllegalArgumentException if it is not two numbers in [0, 1)
   */
  static Betas of(List<Double> betas) {
    if (betas.size() != 2 || betas.stream().anyMatch(beta -> !(beta >= 0 && beta < 1))) {
      throw new IllegalArgumentException("betas are two numbers in [0, 1), given " + betas);
    }
    return new Betas(betas.get(0), betas.get(1));
  }

  /** Returns groups whose momentum is the first beta, so that schedules of momentum reach it. */
  List<ParameterGroup> groups(
      TrainableParameters parameters,
      @Nullable ParamwiseRules rules,
      double lr,
      double weightDecay) {
    return ParameterGroups.of(parameters, rules, lr, first, weightDecay);
  }
}
