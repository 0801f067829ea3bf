package dev.espalier.train.schedule;

/**
 * The two or three phases of a single cycle (mmcv's {@code OneCycleLrUpdaterHook} and {@code
 * OneCycleMomentumUpdaterHook}, PyTorch's {@code OneCycleLR}).
 *
 * @param steps the length of the cycle, in iterations
 * @param pctStart the part of the cycle that its first phase takes
 * @param threePhase whether the cycle returns to its first value as fast as it left it
 * @param annealing how values go over into each other
 */
record Phases(double steps, double pctStart, boolean threePhase, Annealing annealing) {

  /** Returns the value at an iteration of a cycle that goes from first over middle to last. */
  double at(long iter, double first, double middle, double last) {
    double turn = pctStart * steps - 1;
    double end = steps - 1;
    if (iter <= turn) {
      return between(0, turn, iter, first, middle);
    }
    if (!threePhase) {
      return between(turn, end, iter, middle, last);
    }
    double back = 2 * pctStart * steps - 2;
    return iter <= back
        ? between(turn, back, iter, middle, first)
        : between(back, end, iter, first, last);
  }

  /** Returns where a phase stands; one without length is at its end. */
  private double between(double begin, double end, long iter, double from, double to) {
    return end > begin ? annealing.at(from, to, (iter - begin) / (end - begin)) : to;
  }
}
