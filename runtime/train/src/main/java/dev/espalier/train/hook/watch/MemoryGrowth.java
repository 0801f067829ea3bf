package dev.espalier.train.hook.watch;

import java.util.LinkedHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Warns when memory grows from look to look. */
final class MemoryGrowth {

  /** After how many looks with more arrays than at the one before it is told. */
  static final int LOOKS = 4;

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final double max;
  private final Map<String, Double> base = new LinkedHashMap<>();
  private int arrays = -1;
  private int grown;

  MemoryGrowth(double max) {
    this.max = max;
  }

  /**
   * Compares with what was seen before.
   *
   * @param iters the number of iterations done
   * @param arrayCount how many arrays outlive their iteration
   * @param megabytes what else may grow, by name
   */
  void look(long iters, int arrayCount, Map<String, Double> megabytes) {
    grown = arrays >= 0 && arrayCount > arrays ? grown + 1 : 0;
    arrays = arrayCount;
    if (grown == LOOKS) {
      LOG.warn(
          "more and more arrays outlive their iteration, {} after iteration {}: a result belongs to the manager of the array whose method was called, so begin with an array of the batch, or close the result",
          arrayCount,
          iters);
    }
    megabytes.forEach((name, value) -> compare(name, value, iters));
  }

  private void compare(String name, double value, long iters) {
    double before = base.computeIfAbsent(name, first -> value);
    if (value - before > max) {
      base.put(name, value);
      LOG.warn(
          "'{}' has grown from {} to {} MB after iteration {}",
          name,
          Math.round(before),
          Math.round(value),
          iters);
    }
  }
}
