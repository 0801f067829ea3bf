package dev.espalier.train.schedule;

import java.util.List;

/** Values of which there is one for all parameter groups, or one for each. */
final class OfGroup {

  private OfGroup() {}

  /**
   * Returns the value of a group (mmcv's {@code format_param}).
   *
   * @throws IllegalArgumentException if there are several values, but not as many as groups
   */
  static double pick(String key, List<Double> values, int group, int groups) {
    if (values.size() == 1) {
      return values.get(0);
    }
    if (values.size() != groups) {
      throw new IllegalArgumentException(
          "%s has %d values for %d parameter groups".formatted(key, values.size(), groups));
    }
    return values.get(group);
  }
}
