package dev.espalier.train.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What of the states of hooks counts in a proof; weights may agree where these do not. */
class ProofComparisonTest {

  private static final ComponentState STATE = state(1, 2, "at 3");

  private final ProofComparison comparison = new ProofComparison();

  private static ComponentState state(float tensor, double scalar, String text) {
    return new ComponentState(
        Map.of("sums", HostTensor.of(new float[] {0, tensor}, 2)),
        Map.of("count", scalar),
        Map.of("place", text));
  }

  private void compare(Map<String, ComponentState> whole, Map<String, ComponentState> resumed) {
    comparison.components(whole, resumed);
  }

  @Test
  void theSameStateIsComparedAndHasNoDifference() {
    compare(Map.of("counting", STATE), Map.of("counting", state(1, 2, "at 3")));

    assertThat(comparison.compared()).as("a tensor, a number and a text").isEqualTo(3);
    assertThat(comparison.differences()).isEmpty();
  }

  @Test
  void aTensorCounts() {
    compare(Map.of("counting", STATE), Map.of("counting", state(5, 2, "at 3")));

    assertFound("sums[1]");
  }

  @Test
  void aNumberCounts() {
    compare(Map.of("counting", STATE), Map.of("counting", state(1, 5, "at 3")));

    assertFound("count");
  }

  @Test
  void aTextCounts() {
    compare(Map.of("counting", STATE), Map.of("counting", state(1, 2, "at 5")));

    assertFound("place");
  }

  @Test
  void aStateThatOnlyOneOfTheRunsHasCounts() {
    compare(Map.of("counting", STATE), Map.of("other", STATE));

    assertThat(comparison.differences())
        .extracting(ProofDifference::part)
        .containsExactly("counting", "other");
  }

  @Test
  void aTensorThatOnlyOneOfTheRunsHasCounts() {
    ComponentState without = new ComponentState(Map.of(), STATE.scalars(), STATE.texts());
    compare(Map.of("counting", without), Map.of("counting", STATE));

    assertFound("sums");
    assertThat(comparison.differences().get(0).toString()).contains("missing");
  }

  @Test
  void howFarALogHadComeDoesNotCount() {
    compare(Map.of("log", STATE), Map.of("log", state(5, 5, "at 5")));

    assertThat(comparison.differences()).isEmpty();
  }

  private void assertFound(String name) {
    assertThat(comparison.differences())
        .singleElement()
        .satisfies(
            difference -> {
              assertThat(difference.part()).isEqualTo("counting");
              assertThat(difference.name()).isEqualTo(name);
            });
  }
}
