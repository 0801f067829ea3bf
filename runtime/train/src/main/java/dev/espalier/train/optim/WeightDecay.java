package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;

/** How weight decay enters a step. */
interface WeightDecay {

  /**
   * Decays a weight, or returns a gradient that does.
   *
   * @return the gradient to go on with; it may be the one given, which must stay as it is
   */
  NDArray apply(NDArray weight, NDArray gradient);

  /** As an L2 penalty: g + weight_decay · w takes the place of g. */
  static WeightDecay penalty(Step step) {
    if (step.group().weightDecay() == 0) {
      return (weight, gradient) -> gradient;
    }
    NDArray factor = step.constant(step.group().weightDecay());
    return (weight, gradient) -> weight.mul(factor).addi(gradient);
  }

  /** Decoupled from the gradient: w = (1 − lr · weight_decay) · w before the step. */
  static WeightDecay decoupled(Step step) {
    if (step.group().weightDecay() == 0) {
      return (weight, gradient) -> gradient;
    }
    NDArray keep = step.constant(1 - step.group().lr() * step.group().weightDecay());
    return (weight, gradient) -> {
      weight.muli(keep);
      return gradient;
    };
  }

  /** Returns the one or the other. */
  static WeightDecay of(Step step, boolean decoupled) {
    return decoupled ? decoupled(step) : penalty(step);
  }
}
