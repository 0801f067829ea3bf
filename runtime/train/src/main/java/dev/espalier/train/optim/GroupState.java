package dev.espalier.train.optim;

import ai.djl.nn.Parameter;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.checkpoint.TensorDifferences;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of an optimizer that does not depend on its formula: groups, moments, the count of
 * steps, and how they become an {@link ComponentState}.
 */
final class GroupState implements AutoCloseable {

  private static final String STEP = "step";
  private static final String SIZE = "parameters";

  private final String optimizer;
  private final List<ParameterGroup> groups;
  private final List<String> kinds;
  private final boolean inPieces;
  private final Moments moments = new Moments();
  private final IdentityHashMap<ParameterGroup, Constants> constants = new IdentityHashMap<>();
  private long steps;

  /**
   * Creates the state of an optimizer that has made no step.
   *
   * @param optimizer the optimizer's name, for messages
   * @param kinds the moments that every parameter has after the first step
   * @param inPieces whether the optimizer visits parameters in pieces
   */
  GroupState(String optimizer, List<ParameterGroup> groups, List<String> kinds, boolean inPieces) {
    this.inPieces = inPieces;
    this.optimizer = optimizer;
    this.groups = List.copyOf(groups);
    this.kinds = List.copyOf(kinds);
  }

  List<ParameterGroup> groups() {
    return groups;
  }

  Moments moments() {
    return moments;
  }

  /** Returns the scalars of a group, at the beginning of a step. */
  Constants constants(ParameterGroup group) {
    Constants found = constants.computeIfAbsent(group, key -> new Constants(group.parameters()));
    found.begin();
    return found;
  }

  /** Counts a step and returns its number, from 1. */
  long nextStep() {
    steps++;
    return steps;
  }

  void zeroGradients() {
    groups.forEach(group -> Gradients.zero(group.parameters()));
  }

  ComponentState save() {
    return new ComponentState(moments.save(), scalars());
  }

  /** Takes a state over, or throws and changes nothing. */
  void load(ComponentState state) {
    check(state);
    moments.close();
    steps = Math.round(scalar(state, STEP));
    for (int i = 0; i < groups.size(); i++) {
      String prefix = prefix(i);
      groups.get(i).restore(name -> scalar(state, prefix + name));
    }
    parameters()
        .forEach(
            (name, parameter) ->
                kinds.forEach(
                    kind -> {
                      HostTensor saved = state.tensors().get(Moments.key(name, kind));
                      if (saved != null) {
                        moments.load(
                            name, kind, saved, parameter.getArray().getManager(), inPieces);
                      }
                    }));
  }

  private void check(ComponentState state) {
    if (!state.scalars().keySet().equals(scalars().keySet())) {
      throw new IllegalArgumentException(
          "the saved state is not one of %s with %d parameter group(s): expected %s, given %s"
              .formatted(optimizer, groups.size(), scalars().keySet(), state.scalars().keySet()));
    }
    for (int i = 0; i < groups.size(); i++) {
      int here = groups.get(i).parameters().byName().size();
      long saved = Math.round(scalar(state, prefix(i) + SIZE));
      if (saved != here) {
        throw new IllegalArgumentException(
            "group %d of the saved state of %s has %d parameters and that of the config %d; paramwise_cfg must divide them as before"
                .formatted(i, optimizer, saved, here));
      }
    }
    Map<String, long[]> expected = new LinkedHashMap<>();
    if (scalar(state, STEP) > 0) {
      parameters()
          .forEach(
              (name, parameter) ->
                  kinds.forEach(
                      kind ->
                          expected.put(Moments.key(name, kind), parameter.getShape().getShape())));
    }
    TensorDifferences differences = TensorDifferences.between(expected, state.tensors());
    if (!differences.isEmpty()) {
      throw new IllegalArgumentException(
          "the saved state does not fit %s and the parameters it trains:%n%s"
              .formatted(optimizer, differences));
    }
  }

  private Map<String, Parameter> parameters() {
    Map<String, Parameter> all = new LinkedHashMap<>();
    groups.forEach(group -> all.putAll(group.parameters().byName()));
    return all;
  }

  private Map<String, Double> scalars() {
    Map<String, Double> scalars = new LinkedHashMap<>();
    scalars.put(STEP, (double) steps);
    for (int i = 0; i < groups.size(); i++) {
      String prefix = prefix(i);
      scalars.put(prefix + SIZE, (double) groups.get(i).parameters().byName().size());
      groups.get(i).save().forEach((name, value) -> scalars.put(prefix + name, value));
    }
    return scalars;
  }

  private static String prefix(int group) {
    return "group." + group + ".";
  }

  private static double scalar(ComponentState state, String name) {
    Double value = state.scalars().get(name);
    if (value == null) {
      throw new IllegalArgumentException("the saved state has no '" + name + "'");
    }
    return value;
  }

  @Override
  public void close() {
    moments.close();
    constants.values().forEach(Constants::close);
  }
}
