package dev.espalier.train.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.ValueNode;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LrScheduleTest {

  /** Ten iterations in one epoch. */
  private static Progress iter(int iter) {
    return new Progress(0, iter, 1, 10, 10);
  }

  /** The start of one of 30 epochs of ten iterations. */
  private static Progress epoch(int epoch) {
    return new Progress(epoch, epoch * 10L, 30, 300, 10);
  }

  @Test
  void aNumberDropsEverySoManyEpochsDownToTheFloor() {
    LrSchedule schedule = step(ValueNode.of(5), 0.5, 1e-3);
    assertThat(schedule.lr(0.02, epoch(0))).isEqualTo(0.02);
    assertThat(schedule.lr(0.02, epoch(5))).isEqualTo(0.01);
    assertThat(schedule.lr(0.02, epoch(15))).isEqualTo(0.0025);
    assertThat(schedule.lr(0.02, epoch(20))).isEqualTo(0.00125);
    assertThat(schedule.lr(0.02, epoch(25))).isEqualTo(1e-3);
  }

  @Test
  void aListDropsAtEachOfItsEpochs() {
    ConfigNode steps = ListNode.tuple(ListNode.of(ValueNode.of(4), ValueNode.of(6)).items());
    LrSchedule schedule = step(steps, 0.1, null);
    assertThat(schedule.lr(0.02, epoch(3))).isEqualTo(0.02);
    assertThat(schedule.lr(0.02, epoch(4))).isCloseTo(0.002, within(1e-15));
    assertThat(schedule.lr(0.02, epoch(29))).isCloseTo(0.0002, within(1e-15));
  }

  @Test
  void aListOfOneIsNotThatNumber() {
    assertThat(step(ListNode.of(ValueNode.of(3)), 0.1, null).lr(1, epoch(6)))
        .isCloseTo(0.1, within(1e-15));
    assertThat(step(ValueNode.of(3), 0.1, null).lr(1, epoch(6))).isCloseTo(0.01, within(1e-15));
  }

  @Test
  void stepsArePositiveIntegers() {
    for (ConfigNode wrong :
        new ConfigNode[] {
          ValueNode.of(0), ValueNode.of(2.5), ValueNode.of("3"), ListNode.of(ValueNode.of(-1))
        }) {
      assertThatThrownBy(() -> step(wrong, 0.1, null))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("step takes an int above 0 or a list of them");
    }
  }

  @Test
  void theCosineEndsAtItsTarget() {
    // Recorded from mmcv: SGD, lr 0.02, ten iterations, min_lr_ratio 0.
    LrSchedule schedule = cosine(null, 0.0);
    assertThat(schedule.lr(0.02, iter(0))).isEqualTo(0.02);
    assertThat(schedule.lr(0.02, iter(5))).isCloseTo(0.01, within(1e-15));
    assertThat(schedule.lr(0.02, iter(9))).isCloseTo(0.0004894348370484647, within(1e-15));
    assertThat(cosine(1e-3, null).lr(0.02, iter(10))).isEqualTo(1e-3);
  }

  @Test
  void theCosineHasOneTarget() {
    assertThatThrownBy(() -> cosine(null, null)).hasMessageContaining("neither");
    assertThatThrownBy(() -> cosine(1e-3, 0.1)).hasMessageContaining("both");
  }

  @Test
  void warmupRisesToTheRegularRate() {
    // Recorded from mmcv: lr 0.02, four iterations of warm-up, ratio 0.1.
    assertThat(warm(WarmupCurve.CONSTANT)).containsExactly(0.002, 0.002, 0.002, 0.002, 0.02);
    assertThat(warm(WarmupCurve.LINEAR))
        .usingComparatorWithPrecision(1e-15)
        .containsExactly(0.002, 0.0065, 0.011, 0.0155, 0.02);
    assertThat(warm(WarmupCurve.EXP))
        .usingComparatorWithPrecision(1e-8)
        .containsExactly(0.002, 0.00355656, 0.00632456, 0.01124683, 0.02);
  }

  @Test
  void warmupIsAPartOfTheRateThatTheScheduleSays() {
    // Eight iterations of warm-up by epoch reach over the drop after the first epoch of four.
    LrSchedule schedule =
        new StepLr(
            ListNode.of(ValueNode.of(1)), 0.1, null, true, WarmupCurve.CONSTANT, 2, 0.5, true);
    assertThat(schedule.lr(1, new Progress(0, 3, 3, 12, 4))).isEqualTo(0.5);
    assertThat(schedule.lr(1, new Progress(1, 7, 3, 12, 4))).isCloseTo(0.05, within(1e-15));
    assertThat(schedule.lr(1, new Progress(2, 8, 3, 12, 4))).isCloseTo(0.1, within(1e-15));
  }

  @Test
  void warmupIsChecked() {
    assertThatThrownBy(() -> fixed(WarmupCurve.LINEAR, 0, 0.1))
        .hasMessageContaining("warmup_iters above 0, given 0");
    assertThatThrownBy(() -> fixed(WarmupCurve.LINEAR, 5, 0))
        .hasMessageContaining("warmup_ratio must be above 0 and at most 1, given 0.0");
    assertThat(fixed(null, 0, 0).lr(0.02, iter(0))).isEqualTo(0.02);
  }

  private static double[] warm(WarmupCurve curve) {
    LrSchedule schedule = fixed(curve, 4, 0.1);
    return IntStream.range(0, 5).mapToDouble(i -> schedule.lr(0.02, iter(i))).toArray();
  }

  private static LrSchedule fixed(@Nullable WarmupCurve curve, int iters, double ratio) {
    return new FixedLr(true, curve, iters, ratio, false);
  }

  private static LrSchedule step(ConfigNode step, double gamma, @Nullable Double minLr) {
    return new StepLr(step, gamma, minLr, true, null, 0, 0.1, false);
  }

  private static LrSchedule cosine(@Nullable Double minLr, @Nullable Double ratio) {
    return new CosineAnnealingLr(minLr, ratio, false, null, 0, 0.1, false);
  }
}
