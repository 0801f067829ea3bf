package dev.espalier.train.hook;

import dev.espalier.train.optim.ParameterGroup;
import dev.espalier.train.schedule.LrSchedule;
import dev.espalier.train.schedule.Progress;
import java.util.List;

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

  /**
   * Checks the schedule at the end of the run.
   *
   * @throws IllegalArgumentException if the schedule does not fit the run, or the optimizer's
   *     groups
   */
  @Override
  public void beforeRun(Run run) {
    List<ParameterGroup> groups = run.optimizer().groups();
    for (int i = 0; i < groups.size(); i++) {
      lr(groups, i, run.state().progress().last());
    }
  }

  @Override
  public void beforeTrainIter(Run run) {
    List<ParameterGroup> groups = run.optimizer().groups();
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).setLr(lr(groups, i, run.state().progress()));
    }
  }

  private double lr(List<ParameterGroup> groups, int index, Progress progress) {
    return schedule.forGroup(index, groups.size()).lr(groups.get(index).initialLr(), progress);
  }
}
