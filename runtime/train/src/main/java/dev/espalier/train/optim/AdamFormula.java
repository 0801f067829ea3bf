package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;
import java.util.List;

/** What {@link Adam} and {@link AdamW} have in common: all but the weight decay. */
record AdamFormula(double beta2, double eps, boolean amsgrad) {

  static final String MEAN = "exp_avg";
  static final String SQUARE = "exp_avg_sq";
  private static final String LARGEST = "max_exp_avg_sq";

  static List<String> kinds(boolean amsgrad) {
    return amsgrad ? List.of(MEAN, SQUARE, LARGEST) : List.of(MEAN, SQUARE);
  }

  ParameterPass.Visitor visitor(Step step, WeightDecay decay) {
    double beta1 = step.group().momentum();
    RunningMean mean = new RunningMean(step, MEAN, beta1);
    RunningMean square = new RunningMean(step, SQUARE, beta2);
    NDArray rate = step.constant(step.group().lr() / step.correction(beta1));
    NDArray correction = step.constant(Math.sqrt(step.correction(beta2)));
    NDArray floor = step.constant(eps);
    return (piece, weight, gradient) -> {
      NDArray g = decay.apply(weight, gradient);
      NDArray m = mean.add(piece, g);
      NDArray v = largest(step, piece, square.addSquare(piece, g));
      NDArray divisor = v.sqrt().divi(correction).addi(floor);
      weight.subi(m.div(divisor).muli(rate));
    };
  }

  private NDArray largest(Step step, Piece piece, NDArray square) {
    if (!amsgrad) {
      return square;
    }
    NDArray largest = step.moments().zeros(piece, LARGEST, square);
    return step.moments().keep(piece, LARGEST, () -> largest.maximum(square));
  }
}
