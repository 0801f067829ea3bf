package dev.espalier.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemsTest {

  private static final Source SOURCE = new Source("a.groovy", "optimizer.lrr=3");
  private static final Place THERE = new Place.InSource(SOURCE, 1, 11, 3);

  private final Problems problems = new Problems();

  @Test
  void aWarningIsLeftOutWhereAnErrorStands() {
    problems.add(Diagnostic.warning("W0402", THERE, "a new key"));
    problems.add(Diagnostic.warning("W0402", new Place.InSource(SOURCE, 1, 1, 9), "another"));
    problems.add(Diagnostic.error("E0103", THERE, "no such parameter"));

    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactly("another", "no such parameter");
    assertThat(problems.warnings()).extracting(Diagnostic::title).containsExactly("another");
  }

  @Test
  void whatAProgramMadeHasNoPlaceToShare() {
    problems.add(Diagnostic.warning("W0501", Place.PROGRAM, "an old name"));
    problems.add(Diagnostic.error("E0103", Place.PROGRAM, "no such parameter"));

    assertThat(problems.sorted()).hasSize(2);
  }
}
