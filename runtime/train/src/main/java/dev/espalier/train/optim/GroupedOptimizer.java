package dev.espalier.train.optim;

import ai.djl.ndarray.NDScope;
import dev.espalier.train.checkpoint.ComponentState;
import java.util.List;

/**
 * What all optimizers here share: groups, state by the parameters' names, saving and restoring it,
 * and the pass over the parameters. An optimizer adds its formula.
 */
abstract class GroupedOptimizer implements Optimizer {

  private final GroupState state;
  private final boolean inPieces;

  /**
   * Creates an optimizer that has made no step.
   *
   * @param name the optimizer's name, for messages
   * @param kinds the arrays that every parameter has after the first step
   */
  GroupedOptimizer(String name, List<ParameterGroup> groups, List<String> kinds) {
    this(name, groups, kinds, true);
  }

  /**
   * Creates an optimizer that has made no step.
   *
   * @param inPieces whether each scalar is changed for itself, so that large parameters may be
   *     visited in pieces
   */
  GroupedOptimizer(String name, List<ParameterGroup> groups, List<String> kinds, boolean inPieces) {
    this.state = new GroupState(name, groups, kinds, inPieces);
    this.inPieces = inPieces;
  }

  /**
   * Returns what a step does to each parameter of a group.
   *
   * <p>What the formula computes of numbers alone belongs here, before the visitor, so that it is
   * done once and not for every parameter.
   */
  abstract ParameterPass.Visitor formula(Step step);

  @Override
  public final List<ParameterGroup> groups() {
    return state.groups();
  }

  @Override
  public final void step() {
    step(false);
  }

  /** Zeros a piece of a gradient while the cache still holds it. */
  @Override
  public final void stepAndZero() {
    step(true);
  }

  private void step(boolean zeroes) {
    long count = state.nextStep();
    for (ParameterGroup group : state.groups()) {
      if (group.parameters().byName().isEmpty()) {
        continue;
      }
      try (NDScope temporaries = new NDScope()) {
        temporaries.suppressNotUsedWarning();
        Step step = new Step(group, count, state.moments(), state.constants(group));
        ParameterPass.Visitor visitor = formula(step);
        if (zeroes) {
          visitor = Gradients.zeroingAfter(visitor, step.constant(0));
        }
        if (inPieces) {
          ParameterPass.inPieces(group.parameters(), visitor);
        } else {
          ParameterPass.over(group.parameters(), visitor);
        }
      }
    }
  }

  @Override
  public final void zeroGradients() {
    state.zeroGradients();
  }

  @Override
  public final ComponentState state() {
    return state.save();
  }

  @Override
  public final void load(ComponentState saved) {
    state.load(saved);
  }

  @Override
  public final void close() {
    state.close();
  }
}
