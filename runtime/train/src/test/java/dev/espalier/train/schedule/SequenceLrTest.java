package dev.espalier.train.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.registry.BuildException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SequenceLrTest {

  private static double[] rates(LrSchedule schedule, int epochs, int perEpoch) {
    int iters = epochs * perEpoch;
    return IntStream.range(0, iters)
        .mapToDouble(i -> schedule.lr(1, new Progress(i / perEpoch, i, epochs, iters, perEpoch)))
        .toArray();
  }

  @Test
  void eachPartIsARunOfItsOwn() {
    LrSchedule schedule =
        Policies.lr(
            "{'policy': 'sequence', 'milestones': [2], 'schedules': ['fixed',"
                + " {'policy': 'LinearAnnealing', 'min_lr': 0, 'by_epoch': false}]}");

    assertThat(rates(schedule, 4, 2))
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(1, 1, 1, 1, 1, 0.75, 0.5, 0.25);
  }

  @Test
  void theLastPartOfARunEqualsThatRunAlone() {
    String cosine =
        "{'policy': 'CosineAnnealing', 'min_lr': 0, 'warmup': 'linear', 'warmup_iters': 3}";
    LrSchedule alone = Policies.lr(cosine);
    LrSchedule last =
        Policies.lr(
            "{'policy': 'sequence', 'milestones': [2], 'schedules': ['fixed', " + cosine + "]}");

    double[] whole = rates(last, 5, 4);
    double[] three = rates(alone, 3, 4);
    for (int i = 0; i < 12; i++) {
      assertThat(whole[8 + i]).isEqualTo(three[i]);
    }
  }

  @Test
  void milestonesMayCountIterations() {
    LrSchedule schedule =
        Policies.lr(
            "{'policy': 'sequence', 'by_epoch': false, 'milestones': [1, 3], 'schedules': ['fixed',"
                + " {'policy': 'poly', 'by_epoch': false},"
                + " {'policy': 'step', 'step': 1, 'gamma': 0.5, 'by_epoch': false}]}");

    assertThat(rates(schedule, 2, 3))
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(1, 1, 0.5, 1, 0.5, 0.25);
  }

  @Test
  void partsPickTheValuesOfTheirGroup() {
    LrSchedule schedule =
        Policies.lr(
            "{'policy': 'sequence', 'milestones': [1], 'schedules': ['fixed',"
                + " {'policy': 'OneCycle', 'max_lr': [25, 50]}]}");
    Progress second = new Progress(1, 10, 2, 20, 10);

    assertThat(schedule.forGroup(0, 2).lr(7, second)).isCloseTo(1, within(1e-15));
    assertThat(schedule.forGroup(1, 2).lr(7, second)).isCloseTo(2, within(1e-15));
  }

  @Test
  void everyPartIsCheckedBeforeTheRun() {
    String short0 = "{'policy': 'CosineRestart', 'periods': [2], 'min_lr': 0}";
    LrSchedule schedule =
        Policies.lr(
            "{'policy': 'sequence', 'milestones': [3], 'schedules': [" + short0 + ", 'fixed']}");

    assertThatThrownBy(() -> schedule.check(1, new Progress(0, 0, 5, 50, 10)))
        .hasMessage("the periods of CosineRestart end after 2 epochs, but the run has 3");
  }

  @Test
  void thereIsAMilestoneBetweenEachTwo() {
    assertThatThrownBy(
            () ->
                Policies.lr(
                    "{'policy': 'sequence', 'milestones': [1, 2], 'schedules': ['fixed', 'fixed']}"))
        .isInstanceOf(BuildException.class)
        .hasMessageContaining("a milestone between each two schedules, given 2 and 2");
  }
}
