package dev.espalier.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DiagnosticPrinterTest {

  private final Source child =
      new Source("configs/res50.groovy", "model = TopDown(\n    backbone: ResNet(dpeth: 50))\n");
  private final Source base = new Source("base.groovy", "\n".repeat(119) + "\tx = 1");

  @Test
  void showsExcerptCaretSuggestionAndCount() {
    Diagnostic unknown =
        Diagnostic.error("E0103", child.at(2, 22, 5), "'ResNet' has no parameter 'dpeth'")
            .suggest("dpeth", List.of("depth", "norm"));
    assertThat(DiagnosticPrinter.plain().print(List.of(unknown)))
        .isEqualTo(
            """
            error[E0103]: 'ResNet' has no parameter 'dpeth'
              --> configs/res50.groovy:2:22
               |
             2 |     backbone: ResNet(dpeth: 50))
               |                      ^^^^^ did you mean 'depth'?
               = known: depth, norm
            1 error in configs/res50.groovy
            """);
  }

  @Test
  void showsASecondPlaceInTheSameGutter() {
    Diagnostic conflict =
        Diagnostic.error("E0201", child.at(1, 1, 5), "conflict")
            .related(base.at(120, 2, 1), "the base's value");
    assertThat(DiagnosticPrinter.plain().print(conflict))
        .isEqualTo(
            """
            error[E0201]: conflict
               --> configs/res50.groovy:1:1
                |
              1 | model = TopDown(
                | ^^^^^
               ::: base.groovy:120:2
                |
            120 | \tx = 1
                | \t- the base's value
            """);
  }

  @Test
  void copesWithPlacesBeyondTheText() {
    Diagnostic odd = Diagnostic.warning("W0001", child.at(99, 1, 1), "odd").label("here");
    assertThat(DiagnosticPrinter.plain().print(List.of(odd)))
        .isEqualTo(
            "warning[W0001]: odd\n  --> configs/res50.groovy:99:1  here\n1 warning in configs/res50.groovy\n");
    Diagnostic past = Diagnostic.error("E0001", child.at(1, 400, 9), "past");
    assertThat(DiagnosticPrinter.plain().print(past)).contains("^");
  }

  @Test
  void coloursOnlyWhenAsked() {
    Diagnostic error = Diagnostic.error("E0001", Place.PROGRAM, "t");
    assertThat(DiagnosticPrinter.plain().print(error)).doesNotContain("\u001B");
    assertThat(DiagnosticPrinter.coloured().print(error)).contains("\u001B[1;31merror[E0001]");
  }

  @Test
  void problemsAreSortedByFileThenPlaceAndNeverRepeated() {
    Problems problems = new Problems();
    Diagnostic late = Diagnostic.error("E0001", child.at(2, 1, 1), "late");
    Diagnostic early = Diagnostic.error("E0001", child.at(1, 3, 1), "early");
    Diagnostic other = Diagnostic.warning("W0001", base.at(1, 1, 1), "other");
    problems.add(late);
    problems.add(other);
    problems.add(early);
    problems.add(late);
    assertThat(problems.sorted()).containsExactly(early, late, other);
    assertThat(problems.errorCount()).isEqualTo(2);
    assertThat(problems.warnings()).containsExactly(other);
  }
}
