package dev.espalier.train.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.espalier.train.hook.BareRun;
import dev.espalier.train.optim.ParameterGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

class GroupValuesTest {

  @Test
  void oneGroupHasNoName() {
    List<ParameterGroup> groups = List.of(BareRun.group(0.1, 0.9));
    assertThat(GroupValues.lr(groups)).containsExactly(entry("", 0.1));
    assertThat(GroupValues.momentum(groups)).containsExactly(entry("", 0.9));
  }

  @Test
  void groupsOfOneCourseAreOne() {
    List<ParameterGroup> groups =
        List.of(
            BareRun.group(0.1, 0.9),
            BareRun.group(0.1, 0.9),
            BareRun.group(0.01, 0.9),
            BareRun.group(0.1, 0.9));
    assertThat(GroupValues.lr(groups)).containsExactly(entry("0", 0.1), entry("2", 0.01));
    assertThat(GroupValues.momentum(groups)).containsExactly(entry("", 0.9));
  }

  @Test
  void groupsThatMeetWhereTheyDidNotBeginStaySeveral() {
    ParameterGroup first = BareRun.group(0.1, 0);
    ParameterGroup second = BareRun.group(0.01, 0);
    first.setLr(0);
    second.setLr(0);
    assertThat(GroupValues.lr(List.of(first, second)))
        .containsExactly(entry("0", 0.0), entry("1", 0.0));
  }

  @Test
  void anOptimizerWithoutMomentumHasNone() {
    assertThat(GroupValues.momentum(List.of(BareRun.group(0.1, 0)))).isEmpty();
  }
}
