package dev.espalier.train.schedule;

import dev.espalier.registry.DefineRegistry;

/** A learning-rate policy: a pure function of how far training has come. */
@DefineRegistry(value = "lr_schedule", discriminator = "policy")
public interface LrSchedule {

  /**
   * Returns the learning rate of an iteration.
   *
   * @param base the learning rate that the config gave the parameter group
   * @param progress where the iteration stands
   */
  double lr(double base, Progress progress);
}
