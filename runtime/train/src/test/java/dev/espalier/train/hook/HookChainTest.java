package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HookChainTest {

  private final List<String> calls = new ArrayList<>();
  private final HookChain chain =
      new HookChain(
          List.of(
              named("logger", Priority.VERY_LOW),
              named("first of two", Priority.NORMAL),
              named("rate", Priority.VERY_HIGH),
              named("second of two", Priority.NORMAL)));

  @Test
  void hooksAreCalledByPriorityAndEqualOnesAsTheyWereAdded() {
    chain.call(Stage.BEFORE_RUN, BareRun.in(Path.of("unused")));
    assertThat(calls).containsExactly("rate", "first of two", "second of two", "logger");
  }

  @Test
  void onlyTheStageThatIsCalledIsCalled() {
    chain.call(Stage.AFTER_RUN, BareRun.in(Path.of("unused")));
    assertThat(calls).isEmpty();
  }

  private Hook named(String name, Priority when) {
    return new Hook() {
      @Override
      public Priority priority() {
        return when;
      }

      @Override
      public void beforeRun(Run run) {
        calls.add(name);
      }
    };
  }
}
