package dev.espalier.train.hook;

import dev.espalier.train.optim.ParameterGroup;
import dev.espalier.train.schedule.MomentumSchedule;
import dev.espalier.train.schedule.Progress;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Sets the momentum, or Adam's first beta, of every iteration by a schedule. */
public final class MomentumUpdaterHook implements Hook {

  private final MomentumSchedule schedule;
  private List<MomentumSchedule> ofGroups = List.of();

  /** Creates a hook that follows a schedule. */
  public MomentumUpdaterHook(MomentumSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Priority priority() {
    return Priority.HIGH;
  }

  @Override
  public Set<Stage> stages() {
    return EnumSet.of(Stage.BEFORE_RUN, Stage.BEFORE_TRAIN_ITER);
  }

  /**
   * Checks that optimizer and schedule fit the run.
   *
   * @throws IllegalArgumentException if the optimizer has no momentum, or the schedule does not fit
   *     the run
   */
  @Override
  public void beforeRun(Run run) {
    if (run.optimizer().groups().stream().anyMatch(group -> group.initialMomentum() == 0)) {
      throw new IllegalArgumentException(
          "momentum_config needs an optimizer with a momentum, or a first beta, above 0");
    }
    List<ParameterGroup> groups = run.optimizer().groups();
    List<MomentumSchedule> schedules = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      MomentumSchedule own = schedule.forGroup(i, groups.size());
      own.check(groups.get(i).initialMomentum(), run.state().progress());
      schedules.add(own);
    }
    ofGroups = List.copyOf(schedules);
  }

  /**
   * Sets the momentum.
   *
   * @throws IllegalArgumentException if it is not in [0, 1)
   */
  @Override
  public void beforeTrainIter(Run run) {
    List<ParameterGroup> groups = run.optimizer().groups();
    Progress progress = run.state().progress();
    for (int i = 0; i < groups.size(); i++) {
      ParameterGroup group = groups.get(i);
      group.setMomentum(
          checked(ofGroups.get(i).momentum(group.initialMomentum(), progress), progress));
    }
  }

  /**
   * Returns a momentum in [0, 1). One of 1 or more would never forget; mmcv goes on with it, as
   * when a warm-up divides by a ratio below the momentum.
   */
  private static double checked(double value, Progress progress) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "momentum_config gives a momentum of %s at iteration %d; it must be in [0, 1), and a warm-up divides it by warmup_ratio"
              .formatted(value, progress.iter()));
    }
    return value;
  }
}
