package dev.espalier.train.log;

import dev.espalier.train.optim.ParameterGroup;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Names the learning rates or momenta of an optimizer's groups for a log.
 *
 * <p>Groups that began with the same value and have the same now are one: an optimizer may have a
 * group for each parameter. One that remains has the empty name; several are called by the number
 * of the first of the groups that they stand for.
 */
final class GroupValues {

  private record Course(double initial, double value) {}

  private GroupValues() {}

  static Map<String, Double> lr(List<ParameterGroup> groups) {
    return distinct(groups, ParameterGroup::initialLr, ParameterGroup::lr);
  }

  /** Returns the momenta; none if all are 0. */
  static Map<String, Double> momentum(List<ParameterGroup> groups) {
    boolean none = groups.stream().allMatch(group -> group.momentum() == 0);
    return none
        ? Map.of()
        : distinct(groups, ParameterGroup::initialMomentum, ParameterGroup::momentum);
  }

  private static Map<String, Double> distinct(
      List<ParameterGroup> groups,
      ToDoubleFunction<ParameterGroup> initial,
      ToDoubleFunction<ParameterGroup> now) {
    Map<String, Double> values = new LinkedHashMap<>();
    Set<Course> seen = new HashSet<>();
    for (int i = 0; i < groups.size(); i++) {
      ParameterGroup group = groups.get(i);
      double value = now.applyAsDouble(group);
      if (seen.add(new Course(initial.applyAsDouble(group), value))) {
        values.put(String.valueOf(i), value);
      }
    }
    return values.size() == 1 ? Map.of("", values.values().iterator().next()) : values;
  }
}
