package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ConfigException;
import dev.espalier.config.ConfigNode;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.BuildException;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generated tables of two libraries at run time: child scopes, functions of products, failures. */
class RegistryRunTest {

  private static final Map<String, String> VISION =
      Map.of(
          "vision.package-info",
          "@dev.espalier.registry.ModuleLibrary(scope = \"vision\") package vision;",
          "vision.Layer",
          """
          package vision;
          import dev.espalier.registry.*;
          import java.util.List;
          @DefineRegistry("layer")
          public interface Layer {
            @Combine static Layer all(List<Layer> layers) { return new Sequence(layers); }
            @BuildWith static Layer build(ModuleConfig<? extends Layer> config, BuildContext context) {
              return new Named(config.moduleName(), config.build(context));
            }
            record Sequence(List<Layer> layers) implements Layer {}
            record Named(String name, Layer layer) implements Layer {}
          }
          """,
          "vision.Conv",
          """
          package vision;
          import dev.espalier.registry.*;
          @RegisterModule(deprecatedNames = "Convolution")
          public record Conv(@Default("3") int kernel) implements Layer {
            public Conv {
              if (kernel % 2 == 0) {
                throw new UnsupportedOperationException("an even kernel");
              }
            }
          }
          """,
          "vision.Residual",
          """
          package vision;
          import dev.espalier.registry.*;
          @RegisterModule public record Residual(Layer body) implements Layer {}
          """);

  private static final Map<String, String> HAND =
      Map.of(
          "hand.package-info",
          "@dev.espalier.registry.ModuleLibrary(scope = \"vision.hand\") package hand;",
          "hand.Conv",
          """
          package hand;
          import dev.espalier.registry.*;
          @RegisterModule public record Conv() implements vision.Layer {}
          """);

  @TempDir private Path folder;
  private JarCompiler jars;

  @BeforeEach
  void compile() throws IOException {
    jars = new JarCompiler(folder);
    assertThat(jars.compile("vision", VISION)).isEmpty();
    assertThat(jars.compile("hand", HAND, "vision")).isEmpty();
  }

  private static MapNode type(String name) {
    return MapNode.empty().with("type", ValueNode.of(name));
  }

  private <R> R withRegistries(Function<Registries, R> use) {
    try (URLClassLoader loader = jars.loader("vision", "hand")) {
      return use.apply(Registries.load(loader));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String built(ConfigNode node) {
    return withRegistries(registries -> build(registries, registries.all().get(0), node));
  }

  private static <T> String build(Registries registries, Registry<T> layers, ConfigNode node) {
    return String.valueOf(registries.build(layers.product(), node, BuildContext.empty()));
  }

  @Test
  void aChildsScopeStandsInItsParents() {
    List<String> seen = withRegistries(all -> scopes(all.all().get(0)));

    assertThat(seen)
        .containsExactly(
            "[vision, vision.hand]",
            "[vision]",
            "[Residual, vision.Conv, vision.hand.Conv]",
            "[Conv, Residual, vision.hand.Conv]",
            "true",
            "hand.Conv",
            "vision.Residual");
  }

  private static List<String> scopes(Registry<?> layers) {
    return List.of(
        layers.scopes().toString(),
        layers.children().toString(),
        layers.names().toString(),
        layers.in("vision").names().toString(),
        "" + layers.in("vision").contains("hand.Conv"),
        layers.in("vision.hand").require("Conv").source(),
        layers.in("vision.hand").require("Residual").source());
  }

  @Test
  void whatStandsInAModuleNamedWithItsScopeIsLookedForThere() {
    assertThat(built(type("vision.Residual").with("body", type("Conv"))))
        .isEqualTo(
            "Named[name=Residual, layer=Residual[body=Named[name=Conv, layer=Conv[kernel=3]]]]");
    assertThatThrownBy(() -> built(type("Residual").with("body", type("Conv"))))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("E0502")
        .hasMessageContaining("write 'vision.Conv' or 'vision.hand.Conv'");
  }

  @Test
  void theProductCombinesAList() {
    assertThat(built(ListNode.of(type("vision.Conv"), type("vision.hand.Conv"))))
        .isEqualTo(
            "Sequence[layers=[Named[name=Conv, layer=Conv[kernel=3]], Named[name=Conv,"
                + " layer=Conv[]]]]");
    assertThat(built(ListNode.of())).isEqualTo("Sequence[layers=[]]");
  }

  @Test
  void aFailureNamesThePartAndKeepsItsCause() {
    MapNode conv = type("Conv").with("kernel", ValueNode.of(2));
    ConfigNode node = ListNode.of(type("vision.Conv"), type("vision.Residual").with("body", conv));

    assertThatThrownBy(() -> built(node))
        .isInstanceOf(BuildException.class)
        .hasMessage("[1].body (Conv): UnsupportedOperationException: an even kernel")
        .hasCauseInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aClassIsFoundByItsWholeName() {
    assertThat(built(type("hand.Conv"))).isEqualTo("Named[name=Conv, layer=Conv[]]");
    assertThat(built(type("vision.Conv"))).isEqualTo("Named[name=Conv, layer=Conv[kernel=3]]");
  }
}
