package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.registry.ModuleConfig;
import dev.espalier.train.checkpoint.ComponentState;
import dev.espalier.train.checkpoint.HostTensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class OptimizersByNameTest {

  private static final Map<String, ModuleConfig<? extends Optimizer>> TWO =
      Map.of(
          "generator",
          AdamConfig.of(a -> a.lr(0.1)),
          "discriminator",
          SgdConfig.of(
              s -> s.lr(0.5).momentum(0.9).weightDecay(0.1).paramwiseCfg(p -> p.biasLrMult(2))));

  @Test
  void eachStepsThePartOfItsName() {
    try (Weights together = weights();
        Weights apart = weights();
        Optimizer both = new OptimizersByName(TWO, together.parameters());
        Optimizer adam =
            new Adam(
                0.1,
                List.of(0.9, 0.999),
                1e-8,
                0,
                false,
                null,
                apart.parameters().only(name -> name.startsWith("generator")));
        Optimizer sgd =
            new Sgd(
                0.5,
                0.9,
                0,
                0.1,
                false,
                null,
                apart.parameters().only(name -> name.startsWith("discriminator")))) {
      for (int i = 0; i < 3; i++) {
        gradients(together, i);
        both.step();
        both.zeroGradients();
        gradients(apart, i);
        adam.step();
        sgd.step();
        adam.zeroGradients();
        sgd.zeroGradients();
      }
      assertThat(together.copy()).isEqualTo(apart.copy());
      assertThat(both.groups()).hasSize(2);
      assertThat(both.groups())
          .extracting(ParameterGroup::optimizer)
          .containsExactlyInAnyOrder("generator", "discriminator");
    }
  }

  @Test
  void theStateOfEachIsSavedUnderItsNameAndResumesExactly() {
    ComponentState half;
    Map<String, HostTensor> weightsThere;
    Map<String, HostTensor> expected;
    try (Weights weights = weights();
        Optimizer both = new OptimizersByName(TWO, weights.parameters())) {
      train(weights, both, 0, 2);
      half = both.state();
      weightsThere = weights.copy();
      train(weights, both, 2, 4);
      expected = weights.copy();
    }
    assertThat(half.scalars())
        .containsEntry("generator.step", 2.0)
        .containsEntry("discriminator.group.0.initial_lr", 0.5);
    assertThat(half.tensors())
        .containsOnlyKeys(
            "generator.conv.weight.exp_avg",
            "generator.conv.weight.exp_avg_sq",
            "discriminator.fc.weight.momentum_buffer",
            "discriminator.fc.bias.momentum_buffer");
    Weights resumed = new Weights();
    weightsThere.forEach(resumed::add);
    try (resumed;
        Optimizer both = new OptimizersByName(TWO, resumed.parameters())) {
      both.load(half);
      train(resumed, both, 2, 4);
      assertThat(resumed.copy()).isEqualTo(expected);
    }
  }

  @Test
  void aStateThatFitsOneAloneChangesNothing() {
    try (Weights weights = weights();
        Optimizer both = new OptimizersByName(TWO, weights.parameters())) {
      train(weights, both, 0, 2);
      ComponentState before = both.state();
      Map<String, HostTensor> tensors = new LinkedHashMap<>(before.tensors());
      tensors.remove("discriminator.fc.bias.momentum_buffer");
      assertThatThrownBy(() -> both.load(new ComponentState(tensors, before.scalars())))
          .hasMessageContaining("missing: discriminator.fc.bias.momentum_buffer");
      assertThat(both.state()).isEqualTo(before);
    }
  }

  @Test
  void everyNameHasParametersAndEveryParameterAnOptimizer() {
    try (Weights weights = weights()) {
      assertThatThrownBy(
              () ->
                  new OptimizersByName(
                      Map.of("generater", AdamConfig.of(a -> {})), weights.parameters()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'generater' has nothing to train")
          .hasMessageContaining("did you mean 'generator'?");
      assertThatThrownBy(
              () ->
                  new OptimizersByName(
                      Map.of("generator", AdamConfig.of(a -> {})), weights.parameters()))
          .hasMessageContaining("no optimizer trains discriminator.fc.weight");
    }
  }

  private static Weights weights() {
    return new Weights()
        .add("generator.conv.weight", 1f, 2f)
        .add("discriminator.fc.weight", 3f, -1f)
        .add("discriminator.fc.bias", 0.5f);
  }

  private static void train(Weights weights, Optimizer optimizer, int from, int to) {
    for (int i = from; i < to; i++) {
      gradients(weights, i);
      optimizer.step();
      optimizer.zeroGradients();
    }
  }

  private static void gradients(Weights weights, int seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, float[]> gradients = new LinkedHashMap<>();
    for (String name : weights.parameters().byName().keySet()) {
      float[] values = new float[weights.values(name).length];
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) random.nextDouble(-1, 1);
      }
      gradients.put(name, values);
    }
    weights.backward(gradients);
  }
}
