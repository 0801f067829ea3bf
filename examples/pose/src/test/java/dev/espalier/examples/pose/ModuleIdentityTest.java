package dev.espalier.examples.pose;

import static dev.espalier.examples.pose.PoseModules.jointsMSELoss;
import static dev.espalier.examples.pose.PoseModules.resNet;
import static dev.espalier.examples.pose.PoseModules.topDown;
import static dev.espalier.examples.pose.PoseModules.topdownHeatmapSimpleHead;
import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.MapNode;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import dev.espalier.dsl.print.GroovyPrinter;
import dev.espalier.dsl.print.JsonPrinter;
import dev.espalier.dsl.print.YamlPrinter;
import dev.espalier.registry.Module;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A typed config that is written, printed, loaded and decoded again is the same; for every module
 * on the class path, with values at random.
 */
final class ModuleIdentityTest {

  private static final int RUNS = 25;
  private static final Registries REGISTRIES =
      Registries.load(ModuleIdentityTest.class.getClassLoader());

  static Stream<Arguments> modules() {
    return REGISTRIES.all().stream()
        .flatMap(registry -> registry.names().stream().map(name -> Arguments.of(registry, name)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("modules")
  void aConfigSurvivesItsFile(Registry<?> registry, String name) {
    for (long seed = 0; seed < RUNS; seed++) {
      MapNode map = new RandomConfigs(REGISTRIES, seed).module(registry, name, 0);
      assertThat(map).as("a config of %s, seed %d", name, seed).isNotNull();
      ModuleConfig<?> config = decode(registry, name, Objects.requireNonNull(map));
      MapNode written = (MapNode) config.toNode();

      for (Map.Entry<String, String> file : files(written).entrySet()) {
        MapNode loaded = load(file.getKey(), file.getValue());
        assertThat(loaded).as("seed %d\n%s", seed, file.getValue()).isEqualTo(written);
        assertThat(decode(registry, name, loaded))
            .as("seed %d\n%s", seed, file.getValue())
            .isEqualTo(config);
      }
    }
  }

  @Test
  void theBuilderAndTheFileGiveOneTree() {
    ModuleConfig<?> typed =
        topDown(
            m ->
                m.backbone(resNet(r -> r.depth(18)))
                    .keypointHead(
                        topdownHeatmapSimpleHead(
                            h ->
                                h.inChannels(512)
                                    .outChannels(17)
                                    .lossKeypoint(jointsMSELoss(l -> l.useTargetWeight(true))))));
    MapNode file =
        load(
            "groovy",
            """
            type = 'TopDown'
            backbone = ResNet(depth: 18)
            keypoint_head = TopdownHeatmapSimpleHead(
                in_channels: 512, out_channels: 17, loss_keypoint: JointsMSELoss(use_target_weight: true))
            """);

    ModuleConfig<?> decoded = decode(registry("model"), "TopDown", file);

    assertThat(decoded).isEqualTo(typed);
    assertThat(decoded.toNode()).isEqualTo(typed.toNode());
  }

  private static Registry<?> registry(String name) {
    return REGISTRIES.all().stream()
        .filter(registry -> registry.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> files(MapNode written) {
    return Map.of(
        "groovy", GroovyPrinter.print(written),
        "json", JsonPrinter.print(written),
        "yaml", YamlPrinter.print(written));
  }

  private static MapNode load(String syntax, String text) {
    Config config = Configs.parse(new Source("config." + syntax, text), LoadOptions.DEFAULT);
    return config.root();
  }

  private static ModuleConfig<?> decode(Registry<?> registry, String name, MapNode map) {
    Module<?> module = Objects.requireNonNull(registry.get(name));
    Problems problems = new Problems();
    ModuleConfig<?> config =
        module.decoder().apply(map, new Decoding(ConfigPath.ROOT, problems, REGISTRIES));
    assertThat(problems.sorted()).extracting(Diagnostic::title).isEmpty();
    return Objects.requireNonNull(config);
  }
}
