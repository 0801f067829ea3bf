package dev.espalier.train.schedule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Equal cycles, each from the base value to a multiple of it and on to another (mmcv's {@code
 * CyclicLrUpdaterHook} and {@code CyclicMomentumUpdaterHook}).
 *
 * @param ratios the two factors on the base value, or the first alone
 * @param times the number of cycles in the run
 * @param up the part of a cycle that leads to the first factor
 * @param annealing how values go over into each other
 * @param gamma the factor on the height of each further cycle
 */
record Cycle(List<Double> ratios, int times, double up, Annealing annealing, double gamma) {

  /** Returns what is wrong with the settings of a cycle. */
  static @Nullable String problem(List<Double> ratios, double up, double gamma) {
    if (ratios.isEmpty() || ratios.size() > 2) {
      return "target_ratio is a number or two, given " + ratios;
    }
    if (!(up >= 0 && up < 1)) {
      return "step_ratio_up must be in [0, 1), given " + up;
    }
    return gamma > 0 && gamma <= 1 ? null : "gamma must be in (0, 1], given " + gamma;
  }

  /**
   * Returns the value at an iteration.
   *
   * @throws IllegalArgumentException if the run has fewer iterations than cycles
   */
  double at(double base, Progress progress) {
    long length = progress.maxIters() / times;
    if (length == 0) {
      throw new IllegalArgumentException(
          "cyclic_times is %d, but the run has %d iterations"
              .formatted(times, progress.maxIters()));
    }
    long turn = (long) (up * length);
    long iter = progress.iter() % length;
    long cycle = progress.iter() / length;
    double scale = Math.pow(gamma, (double) cycle);
    double top = base * (1 - scale + ratios.get(0) * scale);
    if (iter < turn) {
      return annealing.at(base, top, (double) iter / turn);
    }
    double last = ratios.size() == 2 ? ratios.get(1) : ratios.get(0) / 1e5;
    return annealing.at(top, base * last, (double) (iter - turn) / (length - turn));
  }
}
