package dev.espalier.train.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.config.ConfigException;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The edges of each policy; series without a comment are recorded from mmcv. */
class PolicyTest {

  /** Returns the rates from 0.02 of a run by iterations in one epoch. */
  private static double[] rates(String config, int iterations) {
    LrSchedule schedule = Policies.lr(config);
    return IntStream.range(0, iterations)
        .mapToDouble(i -> schedule.lr(0.02, new Progress(0, i, 1, iterations, iterations)))
        .toArray();
  }

  /** Returns the momenta from 0.95 of a run by iterations in one epoch. */
  private static double[] momenta(String config, int iterations) {
    MomentumSchedule schedule = Policies.momentum(config);
    return IntStream.range(0, iterations)
        .mapToDouble(i -> schedule.momentum(0.95, new Progress(0, i, 1, iterations, iterations)))
        .toArray();
  }

  private static void near(double[] values, double... expected) {
    assertThat(values).usingComparatorWithPrecision(1e-9).containsExactly(expected);
  }

  @Test
  void cosineRestartBeginsAnewEachPeriod() {
    double[] half = {0.01, 0.00904508497, 0.00654508497, 0.00345491503, 0.000954915028};
    near(
        rates(
            "{'policy': 'CosineRestart', 'by_epoch': false, 'periods': [5, 5],"
                + " 'restart_weights': [0.5, 0.5], 'min_lr_ratio': 0}",
            10),
        IntStream.range(0, 10).mapToDouble(i -> half[i % 5]).toArray());
  }

  @Test
  void cyclicRepeatsLower() {
    near(
        rates(
            "{'policy': 'cyclic', 'target_ratio': [10, 1], 'step_ratio_up': 0.5,"
                + " 'cyclic_times': 2, 'gamma': 0.5, 'anneal_strategy': 'linear'}",
            8),
        0.02,
        0.11,
        0.2,
        0.11,
        0.02,
        0.065,
        0.11,
        0.065);
  }

  @Test
  void oneRatioOfACycleStandsForItselfAndAHundredThousandthOfIt() {
    assertThat(rates("{'policy': 'Cyclic', 'target_ratio': 10}", 10))
        .isEqualTo(rates("{'policy': 'Cyclic', 'target_ratio': [10, 1e-4]}", 10))
        .isEqualTo(rates("{'policy': 'Cyclic'}", 10));
  }

  @Test
  void aCycleMayOnlyFall() {
    // By the formula: no way up; each further cycle falls from half the height above the base.
    // mmcv 1.6 scales the end of the fall instead.
    near(
        rates(
            "{'policy': 'cyclic', 'target_ratio': [3, 1], 'step_ratio_up': 0,"
                + " 'cyclic_times': 2, 'gamma': 0.5, 'anneal_strategy': 'linear'}",
            4),
        0.06,
        0.04,
        0.04,
        0.03);
  }

  @Test
  void oneCycleRisesAndFalls() {
    near(
        rates("{'policy': 'OneCycle', 'max_lr': 0.01, 'pct_start': 0.5}", 10),
        0.0004,
        0.00180588745,
        0.0052,
        0.00859411255,
        0.01,
        0.00904508879,
        0.00654509879,
        0.00345494121,
        0.000954951208,
        4e-8);
  }

  @Test
  void oneCycleInThreePhases() {
    near(
        rates("{'policy': 'OneCycle', 'max_lr': 0.01, 'three_phase': true}", 10),
        0.0004,
        0.0052,
        0.01,
        0.0052,
        0.0004,
        0.000361807219,
        0.000261817219,
        0.000138222781,
        0.0000382327815,
        4e-8);
  }

  @Test
  void oneCycleMayBeLongerThanTheRun() {
    double[] whole = rates("{'policy': 'OneCycle', 'max_lr': 0.01, 'total_steps': 10}", 10);
    assertThat(rates("{'policy': 'OneCycle', 'max_lr': 0.01, 'total_steps': 10}", 6))
        .isEqualTo(Arrays.copyOf(whole, 6));
  }

  @Test
  void oneCycleOfFewIterationsHasNumbersThroughout() {
    // mmcv divides by zero where a phase has no length.
    for (int iterations = 1; iterations < 5; iterations++) {
      for (String phases : new String[] {"true", "false"}) {
        for (String start : new String[] {"0", "0.25", "0.5", "1"}) {
          String config =
              "{'policy': 'OneCycle', 'max_lr': 0.01, 'three_phase': %s, 'pct_start': %s}"
                  .formatted(phases, start);
          assertThat(Arrays.stream(rates(config, iterations)))
              .allMatch(rate -> rate > 0 && rate <= 0.01);
        }
      }
    }
  }

  @Test
  void flatCosineIsFlatFirst() {
    double[] rates =
        rates(
            "{'policy': 'FlatCosineAnnealing', 'start_percent': 0.5, 'min_lr_ratio': 0,"
                + " 'by_epoch': false, 'warmup': 'linear', 'warmup_iters': 2,"
                + " 'warmup_ratio': 0.9}",
            10);
    assertThat(rates[0]).isCloseTo(0.018, within(1e-15));
    assertThat(rates[5]).isEqualTo(0.02);
    assertThat(rates[6]).isCloseTo(0.018090169943749474, within(1e-15));
    assertThat(rates[9]).isCloseTo(0.0019098300562505265, within(1e-15));
  }

  @Test
  void flatCosineMayStartAtOnceOrNever() {
    // mmcv refuses whole numbers here.
    String policy = "{'policy': 'FlatCosineAnnealing', 'min_lr': 0, 'by_epoch': false, ";
    near(rates(policy + "'start_percent': 0}", 4), 0.02, 0.0170710678119, 0.01, 0.0029289321881);
    near(rates(policy + "'start_percent': 1}", 3), 0.02, 0.02, 0.02);
    assertThat(Policies.lr(policy + "'start_percent': 1}").lr(0.02, new Progress(1, 3, 1, 3, 3)))
        .as("at the end of the run")
        .isEqualTo(0.02);
  }

  @Test
  void polyInvAndExpFallByTheirFormulas() {
    double[] poly =
        rates("{'policy': 'poly', 'power': 0.9, 'min_lr': 1e-4, 'by_epoch': false}", 10);
    near(new double[] {poly[0], poly[5], poly[9]}, 0.02, 0.0107641460, 0.00260526157);
    double[] inv = rates("{'policy': 'inv', 'gamma': 0.1, 'power': 0.75, 'by_epoch': false}", 10);
    near(new double[] {inv[0], inv[5], inv[9]}, 0.02, 0.0147557589, 0.0123584725);
    double[] exp = rates("{'policy': 'exp', 'gamma': 0.9, 'by_epoch': false}", 10);
    near(new double[] {exp[0], exp[5], exp[9]}, 0.02, 0.0118098, 0.00774840978);
  }

  @Test
  void byEpochARateChangesWithTheEpochButItsWarmupWithTheIteration() {
    LrSchedule schedule =
        Policies.lr(
            "{'policy': 'exp', 'gamma': 0.5, 'warmup': 'linear', 'warmup_iters': 6,"
                + " 'warmup_ratio': 0.1}");
    double[] rates =
        IntStream.range(0, 12)
            .mapToDouble(i -> schedule.lr(1, new Progress(i / 4, i, 3, 12, 4)))
            .toArray();
    // By the formula: 1 − 0.9 · (1 − i / 6), times 1, 1/2 and 1/4 in the three epochs.
    near(rates, 0.1, 0.25, 0.4, 0.55, 0.35, 0.425, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25);
  }

  @Test
  void theWarmupOfMomentumDivides() {
    String step = "{'policy': 'step', 'step': [20], 'warmup_iters': 5, 'warmup_ratio': 0.5, ";
    double[] constant = momenta(step + "'warmup': 'constant'}", 10);
    near(new double[] {constant[0], constant[4], constant[5]}, 1.9, 1.9, 0.95);
    assertThat(momenta(step + "'warmup': 'linear'}", 10)[2])
        .isCloseTo(1.3571428571428572, within(1e-15));
    assertThat(momenta(step + "'warmup': 'exp'}", 10)[2])
        .isCloseTo(1.4399307381848783, within(1e-15));
  }

  @Test
  void momentaFollowTheirFormulas() {
    double[] cosine =
        momenta(
            "{'policy': 'CosineAnnealing', 'min_momentum_ratio': 1.0421052631578946,"
                + " 'by_epoch': false}",
            10);
    near(new double[] {cosine[0], cosine[5], cosine[9]}, 0.95, 0.97, 0.9890211303259032);
    double[] line =
        momenta(
            "{'policy': 'LinearAnnealing', 'min_momentum_ratio': 1.0421052631578946,"
                + " 'by_epoch': false}",
            10);
    near(new double[] {line[0], line[5], line[9]}, 0.95, 0.97, 0.986);
    double[] once = momenta("{'policy': 'OneCycle', 'pct_start': 0.5}", 10);
    near(new double[] {once[0], once[5], once[9]}, 0.95, 0.8595491502812526, 0.95);
    double[] drops =
        momenta("{'policy': 'step', 'step': 2, 'min_momentum': 0.3, 'by_epoch': false}", 8);
    near(drops, 0.95, 0.95, 0.475, 0.475, 0.3, 0.3, 0.3, 0.3);
  }

  @Test
  void momentumStaysUpInTheThirdPhaseOfACycle() {
    // By the formula, with phases of 3, 3 and 4 iterations.
    double[] momenta =
        momenta(
            "{'policy': 'OneCycle', 'pct_start': 0.3, 'three_phase': true,"
                + " 'anneal_strategy': 'linear'}",
            10);
    near(momenta, 0.95, 0.9, 0.85, 0.9, 0.95, 0.95, 0.95, 0.95, 0.95, 0.95);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'policy': 'CosineAnnealing', 'min_lr': 0, 'min_lr_ratio': 0"
            + "|one of min_lr and min_lr_ratio must be given, given both",
        "'policy': 'LinearAnnealing'"
            + "|one of min_lr and min_lr_ratio must be given, given neither",
        "'policy': 'FlatCosineAnnealing'"
            + "|one of min_lr and min_lr_ratio must be given, given neither",
        "'policy': 'CosineRestart', 'periods': [1, 2], 'min_lr': 0"
            + "|periods and restart_weights must be as many, given 2 and 1",
        "'policy': 'CosineRestart', 'periods': [0], 'min_lr': 0|elements are at least 1, given [0]",
        "'policy': 'fixed', 'warmup': 'linear'|a warm-up needs warmup_iters above 0, given 0",
        "'policy': 'poly', 'warmup': 'exp', 'warmup_iters': 2, 'warmup_ratio': 0"
            + "|warmup_ratio must be above 0 and at most 1, given 0.0",
        "'policy': 'inv', 'gamma': 1, 'warmup': 'slow'|slow",
        "'policy': 'step', 'step': 0|step takes an int above 0 or a list of them, given 0",
        "'policy': 'cyclic', 'by_epoch': true|by_epoch must be false",
        "'policy': 'cyclic', 'target_ratio': [1, 2, 3]|target_ratio is a number or two",
        "'policy': 'cyclic', 'step_ratio_up': 1|step_ratio_up must be in [0, 1), given 1.0",
        "'policy': 'cyclic', 'gamma': 0|gamma must be in (0, 1], given 0.0",
        "'policy': 'OneCycle'|max_lr",
        "'policy': 'OneCycle', 'max_lr': 1, 'div_factor': 0"
            + "|div_factor and final_div_factor must be above 0, given 0.0 and 10000.0",
        "'policy': 'OneCycle', 'max_lr': 1, 'by_epoch': true|by_epoch must be false",
        "'policy': 'sequence', 'schedules': ['fixed', 'fixed', 'fixed'], 'milestones': [3, 3]"
            + "|milestones must rise, given [3, 3]",
        "'policy': 'exp'|gamma",
        "'policy': 'cosine'|'cosine' is not in the registry 'lr_schedule'"
      })
  void whatDoesNotGoTogetherIsFoundWhenAConfigIsDecoded(String config, String message) {
    assertThatThrownBy(() -> Policies.lr("{" + config + "}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'policy': 'CosineAnnealing', 'min_momentum': 0, 'min_momentum_ratio': 0"
            + "|one of min_momentum and min_momentum_ratio must be given, given both",
        "'policy': 'step', 'step': 'x'|step takes an int above 0 or a list of them",
        "'policy': 'step', 'step': 1, 'warmup': 'linear'|a warm-up needs warmup_iters above 0",
        "'policy': 'cyclic', 'by_epoch': true|by_epoch must be false",
        "'policy': 'OneCycle', 'max_momentum': []|base_momentum and max_momentum have a value",
        "'policy': 'exp', 'gamma': 1|'exp' is not in the registry 'momentum_schedule'"
      })
  void soItIsWithMomentum(String config, String message) {
    assertThatThrownBy(() -> Policies.momentum("{" + config + "}"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining(message);
  }

  @Test
  void constructorsRefuseTheSame() {
    assertThatThrownBy(() -> new PolyLr(1, 0, true, WarmupCurve.LINEAR, 0, 0.1, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a warm-up needs warmup_iters above 0, given 0");
  }
}
