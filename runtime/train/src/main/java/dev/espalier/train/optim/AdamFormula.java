package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;

/**
 * What {@link Adam} and {@link AdamW} have in common.
 *
 * @param decoupled whether the weight decay is AdamW's
 */
record AdamFormula(double beta2, double eps, boolean amsgrad, boolean decoupled) {

  static final String MEAN = "exp_avg";
  static final String SQUARE = "exp_avg_sq";
  private static final String LARGEST = "max_exp_avg_sq";

  static List<String> kinds(boolean amsgrad) {
    return amsgrad ? List.of(MEAN, SQUARE, LARGEST) : List.of(MEAN, SQUARE);
  }

  ParameterPass.Visitor visitor(Step step) {
    return amsgrad ? stepwise(step) : fused(step);
  }

  /**
   * Leaves the step to one call of the engine, which is faster than a dozen.
   *
   * <p>The engine divides by √v + eps, PyTorch by √v / √(1 − β₂ᵗ) + eps, so both sides of the
   * fraction are multiplied by that root. It takes factors in single precision; corrections by the
   * rounded betas make the means exactly those of the rounded betas.
   */
  private ParameterPass.Visitor fused(Step step) {
    float first = (float) step.group().momentum();
    float second = (float) beta2;
    float lr = (float) step.group().lr();
    float decay = (float) step.group().weightDecay();
    double root = Math.sqrt(step.correction(second));
    float rate = (float) (step.group().lr() / step.correction(first) * root);
    float floor = (float) (eps * root);
    return (piece, weight, gradient) -> {
      NDArray mean = step.moments().zeros(piece, MEAN, gradient);
      NDArray square = step.moments().zeros(piece, SQUARE, gradient);
      weight
          .getNDArrayInternal()
          .adamUpdate(
              new NDList(weight, gradient, mean, square),
              new NDList(weight),
              lr,
              rate,
              decay,
              1,
              -1,
              first,
              second,
              floor,
              false,
              decoupled);
    };
  }

  private ParameterPass.Visitor stepwise(Step step) {
    double beta1 = step.group().momentum();
    WeightDecay decay = WeightDecay.of(step, decoupled);
    RunningMean mean = new RunningMean(step, MEAN, beta1);
    RunningMean square = new RunningMean(step, SQUARE, beta2);
    NDArray rate = step.constant(step.group().lr() / step.correction(beta1));
    NDArray correction = step.constant(Math.sqrt(step.correction(beta2)));
    NDArray floor = step.constant(eps);
    return (piece, weight, gradient) -> {
      NDArray g = decay.apply(weight, gradient);
      NDArray m = mean.add(piece, g);
      NDArray v = square.addSquare(piece, g);
      NDArray before = step.moments().zeros(piece, LARGEST, v);
      NDArray largest = step.moments().keep(piece, LARGEST, () -> before.maximum(v));
      NDArray divisor = largest.sqrt().divi(correction).addi(floor);
      weight.subi(m.div(divisor).muli(rate));
    };
  }
}
