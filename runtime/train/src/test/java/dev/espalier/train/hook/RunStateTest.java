package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.dist.SingleProcess;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What hooks ask of the counters: mmcv's {@code every_n_epochs} and the like. */
class RunStateTest {

  /** Returns, one letter an iteration, whether something holds at its end: three epochs of four. */
  private static String atEachIteration(RunLength length, Predicate<RunState> question) {
    RunState state = new RunState(length, 4, 0, 0, new SingleProcess());
    StringBuilder answers = new StringBuilder();
    for (int epoch = 0; epoch < 3; epoch++) {
      state.begin(Mode.TRAIN, 4);
      for (int i = 0; i < 4; i++) {
        state.beginIter(i, List.of());
        state.at(Stage.AFTER_TRAIN_ITER);
        answers.append(question.test(state) ? 'y' : '-');
        state.endTrainIter();
      }
      state.endTrainEpoch();
    }
    return answers.toString();
  }

  @Test
  void aHookMayActEverySoOften() {
    RunLength three = RunLength.epochs(3);

    assertThat(atEachIteration(three, state -> state.everyEpochs(2))).isEqualTo("----yyyy----");
    assertThat(atEachIteration(three, state -> state.everyIters(5))).isEqualTo("----y----y--");
    assertThat(atEachIteration(three, state -> state.everyInnerIters(3))).isEqualTo("--y---y---y-");
    assertThat(atEachIteration(three, state -> state.everyIters(1))).isEqualTo("yyyyyyyyyyyy");
  }

  @Test
  void belowOneIsNever() {
    RunLength three = RunLength.epochs(3);

    for (int n : List.of(0, -1)) {
      assertThat(atEachIteration(three, state -> state.everyEpochs(n))).doesNotContain("y");
      assertThat(atEachIteration(three, state -> state.everyIters(n))).doesNotContain("y");
      assertThat(atEachIteration(three, state -> state.everyInnerIters(n))).doesNotContain("y");
    }
  }

  @Test
  void theLastOnesAreKnown() {
    RunLength three = RunLength.epochs(3);

    assertThat(atEachIteration(three, RunState::isEndOfEpoch)).isEqualTo("---y---y---y");
    assertThat(atEachIteration(three, RunState::isLastEpoch)).isEqualTo("--------yyyy");
    assertThat(atEachIteration(three, RunState::isLastIter)).isEqualTo("-----------y");
    assertThat(atEachIteration(RunLength.iterations(10), RunState::isLastIter))
        .isEqualTo("---------y--");
    assertThat(atEachIteration(RunLength.iterations(10), RunState::isLastEpoch))
        .as("the last pass is cut short")
        .isEqualTo("--------yyyy");
  }

  @Test
  void atTheEndOfAnEpochItIsStillTheCurrentOne() {
    RunState state = new RunState(2, 4, 0, 0);
    List<Integer> seen = new ArrayList<>();
    for (int epoch = 0; epoch < 2; epoch++) {
      state.at(Stage.AFTER_TRAIN_EPOCH);
      if (state.everyEpochs(2)) {
        seen.add(state.completedEpochs());
      }
      state.endTrainEpoch();
    }

    assertThat(seen).containsExactly(2);
  }
}
