package dev.espalier.train.optim;

import ai.djl.ndarray.NDArray;

/** A running mean of each parameter, m = keep · m + (1 − keep) · x, zero at first. */
final class RunningMean {

  private final Moments moments;
  private final String kind;
  private final NDArray keep;
  private final NDArray add;

  RunningMean(Step step, String kind, double keep) {
    this.moments = step.moments();
    this.kind = kind;
    this.keep = step.constant(keep);
    this.add = step.constant(1 - keep);
  }

  /** Returns the mean so far, which is the array that later values change. */
  NDArray of(Piece piece, NDArray like) {
    return moments.zeros(piece, kind, like);
  }

  /** Takes a value in and returns the mean. */
  NDArray add(Piece piece, NDArray value) {
    return of(piece, value).muli(keep).addi(value.mul(add));
  }

  /** Takes the square of a value in and returns the mean. */
  NDArray addSquare(Piece piece, NDArray value) {
    return of(piece, value).muli(keep).addi(value.mul(value).muli(add));
  }
}
