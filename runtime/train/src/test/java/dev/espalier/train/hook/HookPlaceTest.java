package dev.espalier.train.hook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.RegisterModule;
import dev.espalier.registry.Registries;
import dev.espalier.schema.Alternatives;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The keys that a config may write with every hook. */
class HookPlaceTest {

  /** A config with hooks. */
  @ConfigType
  record Hooks(List<ModuleConfig<? extends Hook>> customHooks) {}

  /** A hook with a key of its own. */
  @RegisterModule
  static final class NamedHook implements Hook {
    private final String label;

    NamedHook(String label) {
      this.label = label;
    }

    @Override
    public String name() {
      return label;
    }
  }

  private static MapNode hook(String key, ConfigNode value) {
    return MapNode.empty()
        .with("type", ValueNode.of("NamedHook"))
        .with("label", ValueNode.of("x"))
        .with(key, value);
  }

  private static Hooks decode(MapNode... hooks) {
    return Config.of(MapNode.empty().with("custom_hooks", ListNode.of(List.of(hooks))))
        .as(Hooks.class);
  }

  private static Hook built(MapNode hook) {
    return decode(hook).customHooks().get(0).build(BuildContext.empty());
  }

  @Test
  void aPriorityIsANameOrANumber() {
    assertThat(built(hook("priority", ValueNode.of("very_high"))).priority())
        .isEqualTo(Priority.VERY_HIGH);
    assertThat(built(hook("priority", ValueNode.of(55))).priority()).isEqualTo(new Priority(55));
    assertThat(built(hook("priority", ValueNode.of("LOW"))).onFailure())
        .isEqualTo(FailurePolicy.STOP);
    assertThat(built(hook("on_failure", ValueNode.of("warn"))).onFailure())
        .isEqualTo(FailurePolicy.WARN);
    assertThat(built(hook("on_failure", ValueNode.of("disable"))).name()).isEqualTo("x");
  }

  @Test
  void aWrongOneIsAnErrorOfTheConfig() {
    assertThatThrownBy(() -> decode(hook("priority", ValueNode.of("HIHG"))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'HIHG' is no priority; known: [HIGHEST, VERY_HIGH, HIGH");
    assertThatThrownBy(() -> decode(hook("priority", ValueNode.of(101))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("a priority is a number from 0 to 100 or one of");
    assertThatThrownBy(() -> decode(hook("on_failure", ValueNode.of("panic"))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("custom_hooks[0].on_failure");
  }

  @Test
  void aMisspeltOneIsOfferedTheKeyThatIsMeant() {
    assertThatThrownBy(() -> decode(hook("priorty", ValueNode.of(1))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'NamedHook' has no parameter 'priorty'")
        .hasMessageContaining("did you mean 'priority'?")
        .hasMessageContaining("known: label, priority, on_failure");
  }

  @Test
  void editorsKnowTheKeys() {
    assertThat(
            Alternatives.of(Registries.load(HookPlaceTest.class.getClassLoader()).of(Hook.class))
                .modules())
        .isNotEmpty()
        .allSatisfy(
            module -> assertThat(module.schema().keys()).contains("priority", "on_failure"));
  }

  @Test
  void aConfigIsWrittenAsItWasRead() {
    MapNode node = hook("priority", ValueNode.of("HIGH"));
    Hooks hooks = decode(node);
    ConfigNode written = HookPlaceTest_HooksCodec.INSTANCE.encode(hooks);

    assertThat(written).isEqualTo(MapNode.empty().with("custom_hooks", ListNode.of(List.of(node))));
    assertThat(hooks.customHooks().get(0).moduleName()).isEqualTo("NamedHook");
  }
}
