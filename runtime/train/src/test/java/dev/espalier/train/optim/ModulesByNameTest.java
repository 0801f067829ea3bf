package dev.espalier.train.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.espalier.config.ConfigException;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Registries;
import dev.espalier.train.schedule.LrSchedule;
import dev.espalier.train.schedule.Progress;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optimizers and schedules as a config names them, through the registries. */
class ModulesByNameTest {

  private static final Registries REGISTRIES =
      Registries.load(ModulesByNameTest.class.getClassLoader());

  @Test
  void optimizersOfMmpose() {
    assertThat(REGISTRIES.of(Optimizer.class).names()).contains("SGD", "Adam");
    try (Weights weights = new Weights().add("w", 1f)) {
      BuildContext context =
          BuildContext.empty().with(TrainableParameters.class, weights.parameters());
      MapNode adam = MapNode.empty().with("type", text("Adam")).with("lr", number(5e-4));
      try (Optimizer optimizer = build(Optimizer.class, "Adam", adam, context)) {
        assertThat(optimizer.groups().get(0).lr()).isEqualTo(5e-4);
        assertThat(optimizer.groups().get(0).momentum()).isEqualTo(0.9);
      }
      MapNode sgd =
          MapNode.empty()
              .with("type", text("SGD"))
              .with("lr", number(0.1))
              .with("momentum", number(0.9))
              .with("weight_decay", number(1e-4));
      try (Optimizer optimizer = build(Optimizer.class, "SGD", sgd, context)) {
        assertThat(optimizer).isInstanceOf(Sgd.class);
        assertThat(optimizer.groups().get(0).weightDecay()).isEqualTo(1e-4);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Adadelta, 1.0,  0,   0",
    "Adagrad,  1e-2, 0,   0",
    "Adam,     1e-3, 0.9, 0",
    "AdamW,    1e-3, 0.9, 1e-2",
    "LAMB,     1e-3, 0.9, 1e-2",
    "Lion,     1e-4, 0.9, 0",
    "NAdam,    2e-3, 0.9, 0",
    "RAdam,    1e-3, 0.9, 0",
    "RMSprop,  1e-2, 0,   0",
  })
  void theDefaultsArePytorchs(String name, double lr, double momentum, double weightDecay) {
    try (Weights weights = new Weights().add("w", 1f)) {
      BuildContext context =
          BuildContext.empty().with(TrainableParameters.class, weights.parameters());
      MapNode nothing = MapNode.empty().with("type", text(name));
      try (Optimizer optimizer = build(Optimizer.class, name, nothing, context)) {
        ParameterGroup group = optimizer.groups().get(0);
        assertThat(group.lr()).isEqualTo(lr);
        assertThat(group.momentum()).isEqualTo(momentum);
        assertThat(group.weightDecay()).isEqualTo(weightDecay);
      }
    }
  }

  @Test
  void schedulesGoByPolicy() {
    assertThat(REGISTRIES.of(LrSchedule.class).discriminator()).isEqualTo("policy");
    MapNode step =
        MapNode.empty()
            .with("policy", text("step"))
            .with("warmup", text("linear"))
            .with("warmup_iters", ValueNode.of(500))
            .with("warmup_ratio", number(0.001))
            .with("step", ListNode.of(ValueNode.of(170), ValueNode.of(200)));
    LrSchedule schedule = build(LrSchedule.class, "step", step, BuildContext.empty());
    assertThat(schedule.lr(5e-4, new Progress(0, 0, 210, 21000, 100)))
        .isCloseTo(5e-7, within(1e-20));
    assertThat(schedule.lr(5e-4, new Progress(180, 18000, 210, 21000, 100)))
        .isCloseTo(5e-5, within(1e-18));
    MapNode cosine =
        MapNode.empty().with("policy", text("CosineAnnealing")).with("min_lr", ValueNode.of(0));
    assertThat(build(LrSchedule.class, "CosineAnnealing", cosine, BuildContext.empty()))
        .isNotNull();
  }

  @Test
  void mistakesAreFoundBeforeAnythingIsBuilt() {
    MapNode wrong =
        MapNode.empty()
            .with("type", text("SGD"))
            .with("lrr", number(0.1))
            .with("momentum", number(-1));
    assertThatThrownBy(() -> build(Optimizer.class, "SGD", wrong, BuildContext.empty()))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("lrr")
        .hasMessageContaining("momentum");
  }

  private static <T> T build(Class<T> product, String name, ConfigNode node, BuildContext context) {
    Module<? extends T> module = Objects.requireNonNull(REGISTRIES.of(product).get(name));
    Problems problems = new Problems();
    ModuleConfig<? extends T> config =
        module.decoder().apply(node, new Decoding(ConfigPath.ROOT, problems, REGISTRIES));
    problems.throwIfErrors();
    return Objects.requireNonNull(config).build(context);
  }

  private static ValueNode text(String value) {
    return ValueNode.of(value);
  }

  private static ValueNode number(double value) {
    return ValueNode.of(value);
  }
}
