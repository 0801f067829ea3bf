package dev.espalier.train.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.hook.Mode;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowPartTest {

  private static final List<Flow> WORKFLOW =
      List.of(
          new Flow(Mode.TRAIN, 2),
          new Flow(Mode.VAL, 3),
          new Flow(Mode.TRAIN, 1),
          new Flow(Mode.VAL, 1));

  @Test
  void aRunThatBeginsHasAWholeRound() {
    assertThat(FlowPart.rest(WORKFLOW, 0)).isEqualTo(FlowPart.round(WORKFLOW)).hasSize(4);
    assertThat(FlowPart.validated(WORKFLOW, 0)).isZero();
  }

  @Test
  void aRunGoesOnInTheMiddleOfAFlow() {
    assertThat(FlowPart.rest(WORKFLOW, 4))
        .containsExactly(
            new FlowPart(Mode.TRAIN, 1, 2),
            new FlowPart(Mode.VAL, 0, 3),
            new FlowPart(Mode.TRAIN, 0, 1),
            new FlowPart(Mode.VAL, 0, 1));
    assertThat(FlowPart.validated(WORKFLOW, 4)).isEqualTo(4);
  }

  @Test
  void whatIsValidatedAfterTheLastTrainingIsLeft() {
    assertThat(FlowPart.rest(WORKFLOW, 2))
        .containsExactly(
            new FlowPart(Mode.VAL, 0, 3),
            new FlowPart(Mode.TRAIN, 0, 1),
            new FlowPart(Mode.VAL, 0, 1));
    assertThat(FlowPart.rest(WORKFLOW, 6)).containsExactly(new FlowPart(Mode.VAL, 0, 1));
    assertThat(FlowPart.validated(WORKFLOW, 6)).isEqualTo(7);
  }
}
