package dev.espalier.train.hook;

import dev.espalier.train.optim.ParameterGroup;
import dev.espalier.train.schedule.MomentumSchedule;
import dev.espalier.train.schedule.Progress;
import java.util.List;

/** Sets the momentum, or Adam's first beta, of every iteration by a schedule. */
public final class MomentumUpdaterHook implements Hook {

  private final MomentumSchedule schedule;

  /** Creates a hook that follows a schedule. */
  public MomentumUpdaterHook(MomentumSchedule schedule) {
    this.schedule = schedule;
  }

  @Override
  public Priority priority() {
    return Priority.HIGH;
  }

  /**
   * Checks the schedule at the end of the run.
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
    for (int i = 0; i < groups.size(); i++) {
      momentum(groups, i, run.state().progress().last());
    }
  }

  /**
   * Sets the momentum.
   *
   * @throws IllegalArgumentException if it is not in [0, 1)
   */
  @Override
  public void beforeTrainIter(Run run) {
    List<ParameterGroup> groups = run.optimizer().groups();
    for (int i = 0; i < groups.size(); i++) {
      groups.get(i).setMomentum(momentum(groups, i, run.state().progress()));
    }
  }

  /**
   * Returns the momentum of a group. One of 1 or more would never forget; mmcv goes on with it, as
   * when a warm-up divides by a ratio below the momentum.
   */
  private double momentum(List<ParameterGroup> groups, int index, Progress progress) {
    double value =
        schedule
            .forGroup(index, groups.size())
            .momentum(groups.get(index).initialMomentum(), progress);
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          "momentum_config gives a momentum of %s at iteration %d; it must be in [0, 1), and a warm-up divides it by warmup_ratio"
              .formatted(value, progress.iter()));
    }
    return value;
  }
}
