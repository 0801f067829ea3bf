package dev.espalier.train.hook;

import dev.espalier.train.optim.ParameterGroup;
import dev.espalier.train.schedule.LrSchedule;
import dev.espalier.train.schedule.Progress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Sets the learning rate of every iteration by a schedule. */
public final class LrUpdaterHook implements Hook {

  private final LrSchedule schedule;
  private List<LrSchedule> ofGroups = List.of();

  /** Creates a hook that follows a schedule. */
  public LrUpdaterHook(LrSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Priority priority() {
    return Priority.VERY_HIGH;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.BEFORE_RUN, Stage.BEFORE_TRAIN_ITER);
  }

  /**
   * Checks that the schedule fits the run.
   *
   * @throws IllegalArgumentException if the schedule does not fit the run, or the optimizer's
   *     groups
   */
  @Override
  public void beforeRun(Run run) {
    List<ParameterGroup> groups = run.optimizer().groups();
    List<LrSchedule> schedules = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      LrSchedule own = schedule.forGroup(i, groups.size());
      own.check(groups.get(i).initialLr(), run.state().progress());
      schedules.add(own);
    }
    ofGroups = List.copyOf(schedules);
  }

  @Override
  public void beforeTrainIter(Run run) {
    Progress progress = run.state().progress();
    List<ParameterGroup> groups = run.optimizer().groups();
    for (int i = 0; i < groups.size(); i++) {
      ParameterGroup group = groups.get(i);
      group.setLr(ofGroups.get(i).lr(group.initialLr(), progress));
    }
  }
}
