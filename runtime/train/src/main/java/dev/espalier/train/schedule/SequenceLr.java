package dev.espalier.train.schedule;

import dev.espalier.registry.Check;
import dev.espalier.registry.Range;
import dev.espalier.registry.RegisterModule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Schedules one after the other, each as if its part were a run of its own.
 *
 * <p>A warm-up of a part begins with the part. As {@code SequentialLR} of PyTorch, but a part knows
 * its length, so that an annealing one ends where the next begins.
 *
 * @param schedules the schedules, in order
 * @param milestones the epochs or iterations at which the second schedule begins, the third and so
 *     on; rising
 * @param byEpoch whether {@code milestones} counts epochs; else iterations; where left out, as the
 *     run is counted
 */
@RegisterModule(name = {"sequence", "Sequence"})
public record SequenceLr(
    List<LrSchedule> schedules, @Range(min = 1) List<Integer> milestones, @Nullable Boolean byEpoch)
    implements LrSchedule {

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if there is not one milestone between each two schedules, or
   *     they do not rise
   */
  public SequenceLr {
    Refusal.of(rises(milestones));
    if (schedules.size() != milestones.size() + 1) {
      throw new IllegalArgumentException(
          "sequence needs a milestone between each two schedules, given %d and %d"
              .formatted(milestones.size(), schedules.size()));
    }
    schedules = List.copyOf(schedules);
    milestones = List.copyOf(milestones);
  }

  @Check
  static @Nullable String rises(List<Integer> milestones) {
    for (int i = 1; i < milestones.size(); i++) {
      if (milestones.get(i) <= milestones.get(i - 1)) {
        return "milestones must rise, given " + milestones;
      }
    }
    return null;
  }

  @Override
  public SequenceLr forGroup(int group, int groups) {
    return new SequenceLr(
        schedules.stream().map(schedule -> schedule.forGroup(group, groups)).toList(),
        milestones,
        byEpoch);
  }

  @Override
  public double lr(double base, Progress progress) {
    long done = progress.done(byEpoch);
    int part = 0;
    while (part < milestones.size() && milestones.get(part) <= done) {
      part++;
    }
    return schedules.get(part).lr(base, within(part, progress));
  }

  /** Returns the progress as a part sees it. */
  private Progress within(int part, Progress run) {
    long unit = run.goesByEpoch(byEpoch) ? run.itersPerEpoch() : 1;
    long begin = part == 0 ? 0 : milestones.get(part - 1) * unit;
    long end = part == milestones.size() ? run.maxIters() : milestones.get(part) * unit;
    return run.part(begin, end);
  }

  /**
   * Checks each part at its last iteration; a last part that the run does not reach is left out.
   */
  @Override
  public void check(double base, Progress run) {
    for (int part = 0; part < schedules.size(); part++) {
      Progress inside = within(part, run);
      if (inside.maxIters() > 0) {
        schedules.get(part).check(base, inside);
      }
    }
  }
}
