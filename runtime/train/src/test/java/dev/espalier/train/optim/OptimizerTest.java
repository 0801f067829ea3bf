package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDScope;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every optimizer, mostly shown with the one that has most state. */
class OptimizerTest {

  @Test
  void backwardPassesAddUpUntilGradientsAreZeroed() {
    try (Weights weights = new Weights().add("w", 0f);
        Optimizer adam = adam(weights)) {
      weights.backward("w", 1f);
      weights.backward("w", 2f);
      assertThat(weights.gradient("w")).containsExactly(3f);
      adam.step();
      assertThat(weights.gradient("w")).as("a step leaves gradients alone").containsExactly(3f);
      adam.zeroGradients();
      weights.backward("w", 5f);
      assertThat(weights.gradient("w")).containsExactly(5f);
    }
  }

  @Test
  void zeroingGetsRidOfWhatIsNotFinite() {
    try (Weights weights = new Weights().add("w", 0f, 0f);
        Optimizer adam = adam(weights)) {
      weights.backward("w", Float.NaN, Float.POSITIVE_INFINITY);
      adam.zeroGradients();
      assertThat(weights.gradient("w")).containsExactly(0f, 0f);
    }
  }

  @ParameterizedTest
  @MethodSource("dev.espalier.train.optim.OptimizerCase#all")
  void stepsLeaveNoArraysBehind(OptimizerCase kind) {
    try (Weights weights = new Weights().add("a", 1f, 2f).add("b", 3f)) {
      try (Optimizer optimizer = kind.of(weights)) {
        GradientClip clip = GradientClip.ofNorm(0.1, 2);
        step(weights, optimizer, clip);
        int arrays = weights.arrays();
        for (int i = 0; i < 5; i++) {
          step(weights, optimizer, clip);
        }
        assertThat(weights.arrays()).isEqualTo(arrays);
      }
      assertThat(weights.arrays()).as("only the parameters are left").isEqualTo(2);
    }
  }

  @Test
  void stateOutlivesTheScopeOfTheStepThatMadeIt() {
    try (Weights weights = new Weights().add("a", 1f, 2f).add("b", 3f);
        Optimizer adam = adam(weights)) {
      try (NDScope iteration = new NDScope()) {
        iteration.suppressNotUsedWarning();
        step(weights, adam, GradientClip.ofNorm(100, 2));
      }
      step(weights, adam, GradientClip.ofNorm(100, 2));
      assertThat(adam.state().tensors()).hasSize(6);
    }
  }

  @Test
  void anotherThreadThanTheOneThatStartedTheEngineMayStep() {
    // PyTorch's gradient mode is a thread's own and on at first.
    try (Weights weights = new Weights().add("a", 1f, 2f).add("b", 3f);
        Optimizer adam = adam(weights)) {
      CompletableFuture.runAsync(() -> step(weights, adam, GradientClip.ofNorm(100, 2))).join();
      assertThat(weights.values("b")[0]).isLessThan(3f);
    }
  }

  @Test
  void withoutParametersNothingHappens() {
    try (Weights weights = new Weights();
        Optimizer adam = adam(weights)) {
      adam.step();
      adam.zeroGradients();
      assertThat(adam.state().tensors()).isEmpty();
      assertThat(GradientClip.ofNorm(1, 2).clip(weights.parameters())).isZero();
    }
  }

  private static void step(Weights weights, Optimizer optimizer, GradientClip clip) {
    weights.backward(Map.of("a", new float[] {0.5f, 1f}, "b", new float[] {1f}));
    clip.clip(weights.parameters());
    optimizer.step();
    optimizer.zeroGradients();
  }

  private static Optimizer adam(Weights weights) {
    return new Adam(0.1, List.of(0.9, 0.999), 1e-8, 0.01, true, null, weights.parameters());
  }
}
