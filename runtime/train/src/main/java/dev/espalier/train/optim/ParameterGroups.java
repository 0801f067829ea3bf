package dev.espalier.train.optim;

import dev.espalier.config.Suggestions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Divides parameters into groups by {@link ParamwiseRules}.
 *
 * <p>Parameters with equal multipliers make one group, where mmcv makes one of each parameter.
 * Groups stand in the order of their first parameters.
 */
final class ParameterGroups {

  private static final Logger LOG = LoggerFactory.getLogger("espalier");

  private final TrainableParameters parameters;
  private final ParamwiseRules rules;
  private final List<String> keys;

  private ParameterGroups(TrainableParameters parameters, ParamwiseRules rules) {
    this.parameters = parameters;
    this.rules = rules;
    this.keys =
        rules.customKeys().keySet().stream()
            .sorted(
                Comparator.comparingInt(String::length)
                    .reversed()
                    .thenComparing(Comparator.naturalOrder()))
            .toList();
  }

  /**
   * Returns at least one group.
   *
   * @param rules what holds for single parameters; null for one group of all
   * @param lr the learning rate that multipliers multiply
   * @param momentum the momentum of every group
   * @param weightDecay the weight decay that multipliers multiply
   * @throws IllegalArgumentException if rules multiply a weight decay of 0, or several blocks share
   *     a parameter and the rules do not say what to do
   */
  static List<ParameterGroup> of(
      TrainableParameters parameters,
      @Nullable ParamwiseRules rules,
      double lr,
      double momentum,
      double weightDecay) {
    if (rules == null) {
      return List.of(new ParameterGroup(parameters, lr, momentum, weightDecay));
    }
    ParameterGroups groups = new ParameterGroups(parameters, rules);
    groups.check(weightDecay);
    return groups.divide().entrySet().stream()
        .map(
            group -> {
              Double decay = group.getKey().decayMult();
              return new ParameterGroup(
                  parameters.only(group.getValue()::contains),
                  lr * group.getKey().lrMult(),
                  momentum,
                  weightDecay * (decay == null ? 1 : decay));
            })
        .toList();
  }

  private void check(double weightDecay) {
    if (weightDecay == 0 && !rules.decayKeys().isEmpty()) {
      throw new IllegalArgumentException(
          "paramwise_cfg multiplies the weight decay (%s), and weight_decay is 0; set it, or leave these keys out"
              .formatted(String.join(", ", rules.decayKeys())));
    }
    if (!parameters.repeated().isEmpty()) {
      String names = String.join(", ", parameters.repeated());
      if (!rules.bypassDuplicate()) {
        throw new IllegalArgumentException(
            "paramwise_cfg cannot tell which name counts for parameters that several blocks share: %s; with bypass_duplicate the first one does"
                .formatted(names));
      }
      LOG.warn("{}: duplicate, and skipped since bypass_duplicate is true", names);
    }
    if (rules.dcnOffsetLrMult() != 1) {
      LOG.warn(
          "paramwise_cfg.dcn_offset_lr_mult does nothing: the model has no deformable convolution");
    }
    for (String key : keys) {
      if (parameters.byName().keySet().stream().noneMatch(name -> name.contains(key))) {
        List<String> near = Suggestions.nearest(key, parts());
        LOG.warn(
            "paramwise_cfg.custom_keys: no parameter's name contains '{}'{}",
            key,
            near.isEmpty()
                ? "; the names begin " + String.join(", ", parameters.beginnings())
                : "; " + Suggestions.phrase(near));
      }
    }
  }

  private Map<ParameterMultipliers, Set<String>> divide() {
    Map<ParameterMultipliers, Set<String>> groups = new LinkedHashMap<>();
    for (String name : parameters.byName().keySet()) {
      groups.computeIfAbsent(multipliers(name), key -> new LinkedHashSet<>()).add(name);
    }
    if (groups.isEmpty()) {
      groups.put(new ParameterMultipliers(1, 1.0), Set.of());
    }
    return groups;
  }

  private ParameterMultipliers multipliers(String name) {
    ParameterMultipliers found =
        keys.stream()
            .filter(name::contains)
            .findFirst()
            .map(key -> rules.customKeys().get(key))
            .orElseGet(() -> rules.of(parameters.traits(name)));
    return new ParameterMultipliers(
        found.lrMult(), found.decayMult() == null ? 1.0 : found.decayMult());
  }

  /** Returns the names, what they begin with, and the words between their dots. */
  private Set<String> parts() {
    Set<String> parts = new LinkedHashSet<>();
    for (String name : parameters.byName().keySet()) {
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        parts.add(name.substring(0, dot));
      }
      parts.add(name);
      parts.addAll(Arrays.asList(name.split("\\.", -1)));
    }
    return parts;
  }
}
