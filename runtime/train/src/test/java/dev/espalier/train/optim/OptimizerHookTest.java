package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.hook.BareRun;
import dev.espalier.train.hook.OptimizerHook;
import dev.espalier.train.hook.Run;
import dev.espalier.train.hook.RunState;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The hook with real gradients, and a plain SGD of rate 1, whose change is the gradient itself. */
class OptimizerHookTest {

  @TempDir Path folder;

  @Test
  void aWindowOfThreeStepsByMeansAndByWhatIsLeft() {
    try (Weights weights = new Weights().add("w", 0f)) {
      OptimizerWrapper optimizer = new OptimizerWrapper(sgd(weights), null);
      assertThat(train(weights, optimizer, 3, 0, 10))
          .containsExactly(0.0, 0.0, 2.0, 0.0, 0.0, 5.0, 0.0, 0.0, 8.0, 10.0);
    }
  }

  @Test
  void aWindowThatIsResumedInItsMiddleIsTheSameWindow() {
    ComponentState half;
    try (Weights weights = new Weights().add("w", 0f)) {
      OptimizerWrapper optimizer = new OptimizerWrapper(sgd(weights), null);
      train(weights, optimizer, 3, 0, 5);
      half = optimizer.state();
      assertThat(half.scalars()).containsEntry("accumulated_passes", 2.0);
      assertThat(half.tensors().get("w.grad").toFloats()).containsExactly(9f);
    }
    try (Weights weights = new Weights().add("w", 0f)) {
      OptimizerWrapper optimizer = new OptimizerWrapper(sgd(weights), null);
      optimizer.load(half);
      assertThat(train(weights, optimizer, 3, 5, 10)).containsExactly(5.0, 0.0, 0.0, 8.0, 10.0);
    }
  }

  @Test
  void aStateBetweenWindowsHasNoGradients() {
    try (Weights weights = new Weights().add("w", 0f)) {
      OptimizerWrapper optimizer = new OptimizerWrapper(sgd(weights), null);
      train(weights, optimizer, 3, 0, 6);
      assertThat(optimizer.state().tensors()).isEmpty();
      assertThat(optimizer.state().scalars()).doesNotContainKey("accumulated_passes");
    }
  }

  @Test
  void clippingIsOverAllGroupsTogether() {
    try (Weights weights = new Weights().add("a", 0f).add("b", 0f)) {
      ParamwiseRules rules =
          ParamwiseRulesBuilder.of(
              r -> r.customKeys(Map.of("b", new ParameterMultipliers(10, null))));
      Optimizer optimizer = new Sgd(1, 0, 0, 0, false, rules, weights.parameters());
      assertThat(optimizer.groups()).hasSize(2);
      Run run = BareRun.in(folder, new RunState(1, 10, 0, 0), optimizer);
      run.state().beginIter(0, 1);
      weights.backward(Map.of("a", new float[] {3f}, "b", new float[] {4f}));
      new OptimizerHook(GradientClip.ofNorm(1, 2)).afterTrainIter(run);
      assertThat(run.log().means().get("grad_norm")).isCloseTo(5, within(1e-6));
      assertThat((double) weights.values("a")[0]).isCloseTo(-0.6, within(1e-6));
      assertThat((double) weights.values("b")[0]).isCloseTo(-8, within(1e-5));
    }
  }

  @Test
  void gradientsThatAreNotFiniteEndARunThatClips() {
    try (Weights weights = new Weights().add("a", 1f).add("b", 1f)) {
      Run run = BareRun.in(folder, new RunState(1, 10, 0, 7), sgd(weights));
      weights.backward(Map.of("a", new float[] {1f}, "b", new float[] {Float.NaN}));
      OptimizerHook hook = new OptimizerHook(GradientClip.ofNorm(1, 2));
      assertThatThrownBy(() -> hook.afterTrainIter(run))
          .isInstanceOf(GradientException.class)
          .hasMessageStartingWith("in iteration 8 the gradients of b are not finite;");
      assertThat(weights.values("a")).containsExactly(1f);
    }
  }

  @Test
  void aNormThatOverflowsIsSaidToBeOne() {
    try (Weights weights = new Weights().add("a", 1f).add("b", 1f)) {
      Run run = BareRun.in(folder, new RunState(1, 10, 0, 7), sgd(weights));
      weights.backward(Map.of("a", new float[] {3e38f}, "b", new float[] {3e38f}));
      OptimizerHook hook = new OptimizerHook(GradientClip.ofNorm(1, 2));
      assertThatThrownBy(() -> hook.afterTrainIter(run))
          .isInstanceOf(GradientException.class)
          .hasMessageStartingWith(
              "in iteration 8 the norm of all gradients together is not finite");
    }
  }

  @Test
  void parametersWithoutGradientAreNamedOnce() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    Logger logger = (Logger) LoggerFactory.getLogger("espalier");
    logger.addAppender(log);
    try (Weights weights = new Weights().add("used", 0f).add("unused", 0f, 0f)) {
      Run run = BareRun.in(folder, new RunState(1, 10, 0, 0), sgd(weights));
      OptimizerHook hook = new OptimizerHook(null, 1, true);
      for (int i = 0; i < 2; i++) {
        weights.backward("used", 1f);
        hook.afterTrainIter(run);
      }
    } finally {
      logger.detachAppender(log);
    }
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .singleElement()
        .asString()
        .startsWith("unused with shape (2) got no gradient");
  }

  @Test
  void aScaledLossMakesTheSameStepAndAnOverflowNone() {
    try (Weights weights = new Weights().add("w", 0f)) {
      OptimizerWrapper optimizer =
          new OptimizerWrapper(sgd(weights), new LossScale(1024, 2, 0.5, 2));
      Run run = BareRun.in(folder, new RunState(1, 10, 0, 0), optimizer);
      OptimizerHook hook = new OptimizerHook(null);

      weights.backward("w", 1024f);
      hook.afterTrainIter(run);
      assertThat(weights.values("w")).containsExactly(-1f);
      weights.backward("w", Float.POSITIVE_INFINITY);
      hook.afterTrainIter(run);
      assertThat(weights.values("w")).as("skipped").containsExactly(-1f);
      assertThat(weights.gradient("w")).containsExactly(0f);
      assertThat(optimizer.lossScale()).isEqualTo(512);
      for (int i = 0; i < 2; i++) {
        weights.backward("w", 512f);
        hook.afterTrainIter(run);
      }
      assertThat(weights.values("w")).containsExactly(-3f);
      assertThat(optimizer.lossScale()).as("after two good steps").isEqualTo(1024);
      assertThat(optimizer.state().scalars())
          .as("a step that was skipped does not count")
          .containsEntry("step", 3.0);
    }
  }

  @Test
  void theLossScaleIsSavedAndFixedOnesNeverChange() {
    try (Weights weights = new Weights().add("w", 0f)) {
      OptimizerWrapper optimizer = new OptimizerWrapper(sgd(weights), LossScale.dynamic());
      assertThat(optimizer.lossScale()).isEqualTo(65536);
      optimizer.skip();
      optimizer.step();
      ComponentState state = optimizer.state();
      OptimizerWrapper resumed = new OptimizerWrapper(sgd(weights), LossScale.dynamic());
      resumed.load(state);
      assertThat(resumed.state()).isEqualTo(state);
      assertThat(resumed.lossScale()).isEqualTo(32768);
      OptimizerWrapper without = new OptimizerWrapper(sgd(weights), null);
      without.load(state);
      assertThat(without.lossScale()).isEqualTo(1);

      OptimizerWrapper fixed = new OptimizerWrapper(sgd(weights), LossScale.fixed(512));
      fixed.skip();
      fixed.step();
      assertThat(fixed.lossScale()).isEqualTo(512);
    }
  }

  private static Optimizer sgd(Weights weights) {
    return new Sgd(1, 0, 0, 0, false, null, weights.parameters());
  }

  /** Runs iterations whose gradients are 1, 2, 3 and so on; returns the change of each. */
  private List<Double> train(Weights weights, Optimizer optimizer, int window, int from, int to) {
    RunState state = new RunState(1, 10, 0, from);
    Run run = BareRun.in(folder, state, optimizer);
    OptimizerHook hook = new OptimizerHook(null, window, false);
    List<Double> changes = new ArrayList<>();
    for (int i = from; i < to; i++) {
      float before = weights.values("w")[0];
      weights.backward("w", i + 1);
      hook.afterTrainIter(run);
      state.endTrainIter();
      changes.add((double) (before - weights.values("w")[0]));
    }
    return changes;
  }
}
