package dev.espalier.train.schedule;

import dev.espalier.registry.DefineRegistry;

/**
 * A policy of the momentum, or of Adam's first beta: a pure function of how far training has come.
 */
@DefineRegistry(value = "momentum_schedule", discriminator = "policy")
public interface MomentumSchedule {

  /**
   * Returns the momentum of an iteration.
   *
   * @param base the momentum that the config gave the parameter group
   * @param progress where the iteration stands
   */
  double momentum(double base, Progress progress);

  /**
   * Returns the schedule of one parameter group, for policies that take a value a group.
   *
   * @param group the index of the group
   * @param groups the number of groups
   * @throws IllegalArgumentException if the policy has values for another number of groups
   */
  default MomentumSchedule forGroup(int group, int groups) {
    return this;
  }

  /**
   * Checks before a run that it is not longer than the schedule.
   *
   * @param base the momentum that the config gave the parameter group
   * @param run any progress of the run
   * @throws IllegalArgumentException if the schedule does not reach to the run's end
   */
  default void check(double base, Progress run) {
    momentum(base, run.last());
  }
}
