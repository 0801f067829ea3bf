package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.train.checkpoint.Checkpoint;
import dev.espalier.train.checkpoint.CheckpointMeta;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two steps, a save, a load into a new optimizer and two steps are four steps, bit for bit. */
class ResumeExactnessTest {

  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("dev.espalier.train.optim.OptimizerCase#all")
  void twoAndTwoAreFour(OptimizerCase kind) {
    Map<String, HostTensor> expected;
    ComponentState expectedState;
    try (Weights weights = weights();
        Optimizer optimizer = kind.of(weights)) {
      run(weights, optimizer, 0, 4);
      expected = weights.copy();
      expectedState = optimizer.state();
    }

    Path file;
    try (Weights weights = weights();
        Optimizer optimizer = kind.of(weights)) {
      run(weights, optimizer, 0, 2);
      Checkpoint half =
          new Checkpoint(
              weights.copy(),
              Map.of(Checkpoint.OPTIMIZER, optimizer.state()),
              CheckpointMeta.at(0, 2));
      run(weights, optimizer, 2, 3);
      assertThat(half.weights()).as("a copy stays what it was").isNotEqualTo(weights.copy());
      file = new CheckpointStore(folder).save("iter_2", half);
    }
    Checkpoint half = CheckpointStore.read(file);
    Weights resumed = new Weights();
    half.weights().forEach(resumed::add);
    try (resumed;
        Optimizer optimizer = kind.of(resumed)) {
      optimizer.load(half.component(Checkpoint.OPTIMIZER));
      run(resumed, optimizer, 2, 4);
      assertThat(resumed.copy()).isEqualTo(expected);
      assertThat(optimizer.state()).isEqualTo(expectedState);
    }
  }

  @Test
  void loadingReplacesWhatTheOptimizerHad() {
    try (Weights weights = weights();
        Optimizer optimizer = adam(weights, false)) {
      ComponentState fresh = optimizer.state();
      run(weights, optimizer, 0, 3);
      ComponentState used = optimizer.state();
      optimizer.load(fresh);
      assertThat(optimizer.state()).isEqualTo(fresh);
      optimizer.load(used);
      assertThat(optimizer.state()).isEqualTo(used);
    }
  }

  @Test
  void theStateNamesParametersAndMoments() {
    try (Weights weights = weights();
        Optimizer optimizer = adam(weights, false)) {
      run(weights, optimizer, 0, 2);
      ComponentState state = optimizer.state();
      assertThat(state.tensors().keySet())
          .containsExactly(
              "conv.weight.exp_avg",
              "conv.weight.exp_avg_sq",
              "fc.bias.exp_avg",
              "fc.bias.exp_avg_sq");
      assertThat(state.scalars())
          .containsEntry("step", 2.0)
          .containsEntry("group.0.initial_lr", 0.01)
          .containsEntry("group.0.lr", 0.01 / 2)
          .containsEntry("group.0.momentum", 0.9);
    }
  }

  @Test
  void aStateOfOtherParametersChangesNothing() {
    try (Weights weights = weights();
        Optimizer optimizer = adam(weights, false);
        Weights others = new Weights().add("fc.bias", 1f).add("head.weight", 1f);
        Optimizer other = adam(others, false)) {
      run(weights, optimizer, 0, 1);
      ComponentState before = optimizer.state();
      others.backward(Map.of("fc.bias", new float[] {1f}, "head.weight", new float[] {1f}));
      other.step();

      assertThatThrownBy(() -> optimizer.load(other.state()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Adam")
          .hasMessageContaining("missing: conv.weight.exp_avg, conv.weight.exp_avg_sq")
          .hasMessageContaining("unexpected: head.weight.exp_avg, head.weight.exp_avg_sq")
          .hasMessageContaining("fc.bias.exp_avg (expected [3], given [1])");
      assertThat(optimizer.state()).isEqualTo(before);
    }
  }

  @Test
  void aStateOfAnotherOptimizerIsRefused() {
    try (Weights weights = weights();
        Optimizer adam = adam(weights, false);
        Optimizer sgd = new Sgd(0.1, 0.9, 0.1, 1e-4, false, null, weights.parameters())) {
      run(weights, adam, 0, 1);
      assertThatThrownBy(() -> sgd.load(adam.state()))
          .hasMessageContaining("SGD")
          .hasMessageContaining("momentum_buffer");
      assertThatThrownBy(() -> sgd.load(new ComponentState(Map.of(), Map.of("step", 0.0))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("1 parameter group");
    }
  }

  private static Optimizer adam(Weights weights, boolean amsgrad) {
    return new Adam(0.01, List.of(0.9, 0.999), 1e-8, 1e-4, amsgrad, null, weights.parameters());
  }

  private static Weights weights() {
    return new Weights()
        .add("conv.weight", HostTensor.of(random(0, 36), 4, 1, 3, 3))
        .add("fc.bias", random(1, 3));
  }

  /** Runs steps with gradients that depend on the step alone, as a seeded loader's would. */
  private static void run(Weights weights, Optimizer optimizer, int from, int to) {
    for (int step = from; step < to; step++) {
      optimizer.groups().get(0).setLr(optimizer.groups().get(0).initialLr() / (step + 1));
      Map<String, float[]> gradients = new LinkedHashMap<>();
      gradients.put("conv.weight", random(10 + step, 36));
      gradients.put("fc.bias", random(20 + step, 3));
      weights.backward(gradients);
      optimizer.step();
      optimizer.zeroGradients();
    }
  }

  private static float[] random(int seed, int size) {
    SplittableRandom random = new SplittableRandom(seed);
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }
}
