package dev.espalier.train.optim;

import java.util.Map;

/** The factor of the loss as training goes on. */
final class LossScaler {

  private static final String SCALE = "loss_scaler.scale";
  private static final String GOOD_STEPS = "loss_scaler.growth_tracker";

  private final LossScale rule;
  private double scale;
  private int goodSteps;

  LossScaler(LossScale rule) {
    this.rule = rule;
    this.scale = rule.initScale();
  }

  double scale() {
    return scale;
  }

  /** Changes the factor after a step, or after one that was skipped since gradients overflowed. */
  void update(boolean overflowed) {
    if (overflowed) {
      scale *= rule.backoffFactor();
      goodSteps = 0;
    } else {
      goodSteps++;
      if (goodSteps == rule.growthInterval()) {
        scale *= rule.growthFactor();
        goodSteps = 0;
      }
    }
  }

  Map<String, Double> save() {
    return Map.of(SCALE, scale, GOOD_STEPS, (double) goodSteps);
  }

  /** Takes back what {@link #save} returned; begins anew where there is nothing of it. */
  void load(Map<String, Double> scalars) {
    scale = scalars.getOrDefault(SCALE, rule.initScale());
    goodSteps = (int) Math.round(scalars.getOrDefault(GOOD_STEPS, 0.0));
  }

  /** Returns whether a saved number is one of a loss scaler. */
  static boolean owns(String scalar) {
    return scalar.equals(SCALE) || scalar.equals(GOOD_STEPS);
  }
}
