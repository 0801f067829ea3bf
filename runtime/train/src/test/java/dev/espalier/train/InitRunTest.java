package dev.espalier.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.espalier.config.Config;
import dev.espalier.config.MapNode;
import dev.espalier.registry.ConfigType;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import dev.espalier.train.checkpoint.CheckpointException;
import dev.espalier.train.checkpoint.CheckpointStore;
import dev.espalier.train.checkpoint.HostTensor;
import dev.espalier.train.init.Initializer;
import dev.espalier.train.init.KaimingInitializerConfig;
import dev.espalier.train.model.ModelInit;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.optim.SgdConfig;
import dev.espalier.train.schedule.FixedLrConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A run whose config says how its model begins. */
class InitRunTest {

  @TempDir private Path folder;

  /** A config with a model. */
  @ConfigType
  record Models(ModuleConfig<? extends TrainableModel> model) {}

  private static ModuleConfig<? extends TrainableModel> model(String initCfg) {
    String text = "{'model': {'type': 'PointModel', 'init_cfg': %s}}".formatted(initCfg);
    return Config.of((MapNode) JsonTree.of(text)).as(Models.class).model();
  }

  /** Returns the weights after a run that changes nothing. */
  private Map<String, HostTensor> trained(String name, String initCfg) {
    TrainConfig config =
        PointConfigs.points(
            1,
            c ->
                c.model(model(initCfg))
                    .optimizer(SgdConfig.of(s -> s.lr(0)))
                    .lrConfig(FixedLrConfig.of(s -> {})));
    Path workDir = folder.resolve(name);
    Runner.of(config, RunOptions.named(name).withWorkDir(workDir)).run();
    return CheckpointStore.readWeights(workDir.resolve("latest"));
  }

  @Test
  void aConfigSaysHowEveryModelBegins() {
    Map<String, HostTensor> weights =
        trained("run", "{'type': 'Constant', 'val': 0.25, 'layer': 'Linear', 'bias': 0.5}");

    assertThat(weights.get("0.weight").toFloats()).containsOnly(0.25f);
    assertThat(weights.get("3.bias").toFloats()).containsOnly(0.5f);
    assertThat(weights.get("1.weight").toFloats()).as("of the norm").containsOnly(1f);
  }

  @Test
  void whatIsDrawnFollowsFromTheSeedOfTheRun() {
    String kaiming = "{'type': 'Kaiming', 'layer': 'Linear'}";

    assertThat(trained("one", kaiming)).isEqualTo(trained("other", kaiming));
  }

  @Test
  void partsMayBeginWithTheWeightsOfAFile() {
    Map<String, HostTensor> first = trained("first", "{'type': 'Constant', 'val': 3}");
    String file = folder.resolve("first/latest").toString();
    Map<String, HostTensor> second =
        trained(
            "second",
            "[{'type': 'Constant', 'val': 1}, {'type': 'Pretrained', 'checkpoint': '%s', 'prefix': '0', 'name': '0'}]"
                .formatted(file));

    assertThat(second.get("0.weight")).isEqualTo(first.get("0.weight"));
    assertThat(second.get("3.weight").toFloats()).containsOnly(1f);
    assertThatThrownBy(
            () ->
                trained(
                    "third",
                    "{'type': 'Pretrained', 'checkpoint': '%s', 'prefix': '0', 'name': '3'}"
                        .formatted(file)))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("init_cfg: no weights of")
        .hasMessageContaining("expected [2, 8], given [8, 4]");
  }

  @Test
  void aKindThatNoLayerIsOfIsAWarning() {
    Logger logger = (Logger) LoggerFactory.getLogger("espalier");
    ListAppender<ILoggingEvent> seen = new ListAppender<>();
    seen.start();
    logger.addAppender(seen);
    logger.setLevel(Level.WARN);
    try {
      trained("run", "{'type': 'Constant', 'val': 1, 'layer': ['Linar', 'BatchNorm2d']}");
    } finally {
      logger.detachAppender(seen);
      logger.setLevel(null);
    }

    assertThat(seen.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .anyMatch(
            line -> line.startsWith("init_cfg: no layer is a 'Linar'; did you mean 'Linear'?"))
        .noneMatch(line -> line.contains("no layer is a 'BatchNorm2d'"));
  }

  @Test
  void theSameIsSaidInJava() {
    ModuleConfig<? extends TrainableModel> config =
        new ModelInit(List.of(KaimingInitializerConfig.of(k -> {})))
            .of(PointModelConfig.of(m -> {}));

    assertThat(config.toNode().toString()).contains("init_cfg", "Kaiming").contains("PointModel");
  }

  @Test
  void theManualHasEveryInitializerAndKey() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Registry<Initializer> initializers =
        Registries.load(InitRunTest.class.getClassLoader()).of(Initializer.class);

    assertThat(initializers.names()).hasSize(8);
    for (String name : initializers.names()) {
      String row =
          readme
              .lines()
              .filter(line -> line.startsWith("| `" + name + "` |"))
              .findFirst()
              .orElseThrow();
      for (String key : initializers.require(name).schema().keys()) {
        assertThat(key.startsWith("bias") ? readme : row).contains("`" + key + "`");
      }
    }
  }
}
