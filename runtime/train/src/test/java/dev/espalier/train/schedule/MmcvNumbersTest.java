package dev.espalier.train.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The numbers that mmcv 1.6's {@code tests/test_runner/test_hooks.py} expects of its schedules: the
 * first column is the name of its test. Its optimizer has the rate 0.02 and the momentum 0.95; a
 * run is one epoch, and steps count from 1.
 */
class MmcvNumbersTest {

  private static final double LR = 0.02;
  private static final double MOMENTUM = 0.95;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          test_cosine_runner_hook            | 10 | 'policy': 'CosineAnnealing', 'by_epoch': false, 'min_lr_ratio': 0 | 1 .02 6 .01 10 .0004894348370484647
          test_linear_runner_hook            | 10 | 'policy': 'LinearAnnealing', 'by_epoch': false, 'min_lr_ratio': 0 | 1 .02 6 .01 10 .0019999999999999983
          test_flat_cosine_runner_hook       | 10 | 'policy': 'FlatCosineAnnealing', 'by_epoch': false, 'start_percent': 0.5, 'min_lr_ratio': 0, 'warmup': 'linear', 'warmup_iters': 2, 'warmup_ratio': 0.9 | 1 .018 6 .02 7 .018090169943749474 10 .0019098300562505265
          test_one_cycle_runner_hook         | 10 | 'policy': 'OneCycle', 'max_lr': 0.01, 'pct_start': 0.5, 'anneal_strategy': 'cos', 'div_factor': 25, 'final_div_factor': 1e4 | 1 .0004 6 .00904508879153485 10 4e-08
          test_cosine_restart_lr_update_hook | 10 | 'policy': 'CosineRestart', 'by_epoch': false, 'periods': [5, 5], 'restart_weights': [0.5, 0.5], 'min_lr_ratio': 0 | 1 .01 6 .01 10 .0009549150281252633
          test_step_runner_hook              | 30 | 'policy': 'step', 'by_epoch': false, 'gamma': 0.5, 'step': 5, 'min_lr': 1e-3 | 1 .02 6 .01 16 .0025 21 .00125 26 .001
          test_step_runner_hook              | 10 | 'policy': 'step', 'by_epoch': false, 'gamma': 0.1, 'step': [4, 6, 8] | 1 .02 5 .002 7 .0002 9 .00002
          test_cyclic_lr_update_hook         | 8  | 'policy': 'cyclic', 'target_ratio': [10.0, 1.0], 'cyclic_times': 1, 'step_ratio_up': 0.5, 'anneal_strategy': 'linear' | 1 .02 4 .155 6 .155
          test_cyclic_lr_update_hook         | 8  | 'policy': 'cyclic', 'target_ratio': [10.0, 1.0], 'cyclic_times': 2, 'step_ratio_up': 0.5, 'anneal_strategy': 'linear', 'gamma': 0.5 | 1 .02 4 .11 6 .065 7 .11
          """)
  void ratesOfItsTests(String mmcvTest, int iterations, String config, String expected) {
    LrSchedule schedule = Policies.lr("{" + config + "}");

    atSteps(mmcvTest, expected, iterations, at -> schedule.lr(LR, at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          test_cosine_runner_hook    | 10 | 'policy': 'CosineAnnealing', 'by_epoch': false, 'min_momentum_ratio': 1.0421052631578946 | 1 .95 6 .97 10 .9890211303259032
          test_linear_runner_hook    | 10 | 'policy': 'LinearAnnealing', 'by_epoch': false, 'min_momentum_ratio': 1.0421052631578946 | 1 .95 6 .97 10 .986
          test_one_cycle_runner_hook | 10 | 'policy': 'OneCycle', 'base_momentum': 0.85, 'max_momentum': 0.95, 'pct_start': 0.5, 'anneal_strategy': 'cos' | 1 .95 6 .8595491502812526 10 .95
          test_momentum_runner_hook  | 10 | 'policy': 'cyclic', 'target_ratio': [0.8947368421052632, 1], 'cyclic_times': 1, 'step_ratio_up': 0.4 | 1 .95 5 .85 7 .875
          test_momentum_runner_hook  | 10 | 'policy': 'cyclic', 'target_ratio': [0.8947368421052632, 1], 'cyclic_times': 2, 'step_ratio_up': 0.4, 'gamma': 0.5 | 1 .95 3 .85 6 .95 8 .9
          test_momentum_runner_hook  | 10 | 'policy': 'step', 'by_epoch': false, 'step': [10], 'warmup': 'constant', 'warmup_iters': 5, 'warmup_ratio': 0.5 | 1 1.9 5 1.9 10 .95
          test_momentum_runner_hook  | 10 | 'policy': 'step', 'by_epoch': false, 'step': [10], 'warmup': 'linear', 'warmup_iters': 5, 'warmup_ratio': 0.5 | 1 1.9 3 1.3571428571428572 10 .95
          test_momentum_runner_hook  | 10 | 'policy': 'step', 'by_epoch': false, 'step': [10], 'warmup': 'exp', 'warmup_iters': 5, 'warmup_ratio': 0.5 | 1 1.9 3 1.4399307381848783 10 .95
          """)
  void momentaOfItsTests(String mmcvTest, int iterations, String config, String expected) {
    MomentumSchedule schedule = Policies.momentum("{" + config + "}");

    atSteps(mmcvTest, expected, iterations, at -> schedule.momentum(MOMENTUM, at));
  }

  @Test
  @DisplayName("test_flat_cosine_runner_hook, by epoch")
  void aFlatCosineByEpochsHasTheNumbersOfOneByIterations() {
    LrSchedule schedule =
        Policies.lr(
            "{'policy': 'FlatCosineAnnealing', 'by_epoch': true, 'start_percent': 0.5, 'min_lr_ratio': 0,"
                + " 'warmup': 'linear', 'warmup_iters': 10, 'warmup_ratio': 0.9}");

    near(schedule.lr(LR, new Progress(0, 0, 10, 100, 10)), .018, 1, 1e-9);
    near(schedule.lr(LR, new Progress(1, 10, 10, 100, 10)), .02, 11, 1e-9);
    near(schedule.lr(LR, new Progress(6, 60, 10, 100, 10)), .018090169943749474, 61, 1e-9);
    near(schedule.lr(LR, new Progress(9, 99, 10, 100, 10)), .0019098300562505265, 100, 1e-9);
  }

  @Test
  @DisplayName("test_one_cycle_runner_hook, total_steps")
  void aCycleShorterThanTheRunIsRefused() {
    LrSchedule schedule =
        Policies.lr("{'policy': 'OneCycle', 'max_lr': 0.01, 'total_steps': 9, 'pct_start': 0.5}");

    assertThatThrownBy(() -> schedule.lr(LR, new Progress(0, 9, 1, 10, 10)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'policy': 'OneCycle', 'max_lr': 0.01, 'pct_start': 0.5 | .0004 .00180588745 .0052 .00859411255 .01 .00904508879 .00654509879 .00345494121 .000954951208 4e-08
          'policy': 'OneCycle', 'max_lr': 0.01, 'three_phase': true | .0004 .0052 .01 .0052 .0004 .000361807219 .000261817219 .000138222781 3.82327815e-05 4e-08
          'policy': 'CosineRestart', 'by_epoch': false, 'periods': [5, 5], 'restart_weights': [0.5, 0.5], 'min_lr_ratio': 0 | .01 .00904508497 .00654508497 .00345491503 .000954915028 .01 .00904508497 .00654508497 .00345491503 .000954915028
          'policy': 'cyclic' | .02 .0463603897 .11 .173639610 .2 .186602674 .1500005 .100001 .0500015 .0133993256
          'policy': 'cyclic', 'target_ratio': [10.0, 1.0], 'cyclic_times': 2, 'step_ratio_up': 0.5, 'anneal_strategy': 'linear', 'gamma': 0.5 | .02 .11 .2 .11 .02 .065 .11 .065
          """)
  void seriesThatItsHooksGave(String config, String expected) {
    LrSchedule schedule = Policies.lr("{" + config + "}");
    String[] values = expected.strip().split(" ", -1);

    for (int i = 0; i < values.length; i++) {
      Progress at = new Progress(0, i, 1, values.length, values.length);
      near(schedule.lr(LR, at), Double.parseDouble(values[i]), i + 1, 1e-8);
    }
  }

  @Test
  void polynomialsExponentialsAndInverses() {
    LrSchedule poly =
        Policies.lr("{'policy': 'poly', 'by_epoch': false, 'power': 0.9, 'min_lr': 1e-4}");
    LrSchedule inv =
        Policies.lr("{'policy': 'inv', 'by_epoch': false, 'gamma': 0.1, 'power': 0.75}");
    LrSchedule exp = Policies.lr("{'policy': 'exp', 'by_epoch': false, 'gamma': 0.9}");

    atSteps("run", "1 .02 6 .0107641460 10 .00260526157", 10, at -> poly.lr(LR, at));
    atSteps("run", "1 .02 6 .0118098 10 .00774840978", 10, at -> exp.lr(LR, at));
    atSteps("run", "1 .02 6 .0147557589 10 .0123584725", 10, at -> inv.lr(LR, at));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          'warmup': 'constant', 'warmup_iters': 4 | .002 .002 .002 .002 .02 .02 .02 .02 .002 .002 .002 .002
          'warmup': 'linear', 'warmup_iters': 4   | .002 .0065 .011 .0155 .02 .02 .02 .02 .002 .002 .002 .002
          'warmup': 'exp', 'warmup_iters': 4      | .002 .00355656 .00632456 .01124683 .02 .02 .02 .02 .002 .002 .002 .002
          'warmup': 'linear', 'warmup_iters': 2, 'warmup_by_epoch': true | .002 .00425 .0065 .00875 .011 .01325 .0155 .01775 .002 .002 .002 .002
          """)
  void warmUpsBeforeAStepAfterTwoEpochsOfFourIterations(String warmup, String expected) {
    LrSchedule schedule =
        Policies.lr(
            "{'policy': 'step', 'by_epoch': true, 'step': [2], 'warmup_ratio': 0.1, %s}"
                .formatted(warmup));
    String[] values = expected.strip().split(" ", -1);

    for (int i = 0; i < 12; i++) {
      double lr = schedule.lr(LR, new Progress(i / 4, i, 3, 12, 4));
      near(lr, Double.parseDouble(values[i]), i + 1, 1e-6);
    }
  }

  private static void atSteps(
      String of, String expected, int iterations, ToDoubleFunction<Progress> schedule) {
    String[] words = expected.strip().split(" ", -1);
    for (int i = 0; i < words.length; i += 2) {
      int step = Integer.parseInt(words[i]);
      Progress at = new Progress(0, step - 1, 1, iterations, iterations);
      double wanted = Double.parseDouble(words[i + 1]);
      assertThat(schedule.applyAsDouble(at))
          .as("%s, step %d", of, step)
          .isCloseTo(wanted, within(wanted * 5e-9));
    }
  }

  private static void near(double value, double expected, int step, double relative) {
    assertThat(value).as("step %d", step).isCloseTo(expected, within(expected * relative));
  }
}
