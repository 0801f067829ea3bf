package dev.espalier.train.hook;

import dev.espalier.train.optim.ParameterGroup;
import dev.espalier.train.schedule.LrSchedule;

/** Sets the learning rate of every iteration by a schedule. */
public final class LrUpdaterHook implements Hook {

  private final LrSchedule schedule;

  /** Creates a hook that follows a schedule. */
  public LrUpdaterHook(LrSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Priority priority() {
    return Priority.VERY_HIGH;
  }

  @Override
  public void beforeTrainIter(Run run) {
    for (ParameterGroup group : run.optimizer().groups()) {
      group.setLr(schedule.lr(group.initialLr(), run.state().progress()));
    }
  }
}
