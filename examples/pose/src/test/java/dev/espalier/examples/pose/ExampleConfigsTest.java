package dev.espalier.examples.pose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.Problems;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.Configs;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleCodec;
import dev.espalier.registry.ModuleConfig;
import dev.espalier.registry.Registries;
import dev.espalier.train.data.Dataset;
import dev.espalier.train.data.Example;
import dev.espalier.train.model.TrainableModel;
import dev.espalier.train.schedule.LrSchedule;
import java.nio.file.Path;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExampleConfigsTest {

  private static final Registries REGISTRIES =
      Registries.load(ExampleConfigsTest.class.getClassLoader());

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"quickstart", "res50_coco_256x192"})
  void decodesAndBuildsTheModel(String name) {
    Config config = load(name);

    decode(config, "model", TrainableModel.class).build(BuildContext.empty());
    decode(config, "lr_config", LrSchedule.class).build(BuildContext.empty());
    decode(config, "data.train", Dataset.class);
    decode(config, "data.val", Dataset.class);
    decode(config, "data.test", Dataset.class);
    assertThat(config.warnings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"train", "val", "test"})
  void theQuickstartsDataCanBeRead(String split) {
    Config config =
        load("quickstart")
            .with("data." + split + ".data_root", ValueNode.of(folder.toString()))
            .with("data." + split + ".images", ValueNode.of(3L));

    Dataset dataset = decode(config, "data." + split, Dataset.class).build(BuildContext.empty());
    Example example = dataset.get(0, new SplittableRandom(1));

    assertThat(example.inputs().get(0).shape()).containsExactly(3, 128, 96);
    assertThat(example.targets().get(0).shape()).containsExactly(17, 32, 24);
  }

  @Test
  void theDatasetsOfBothConfigsHaveTheSameJoints() {
    for (int joint = 0; joint < 17; joint++) {
      String path = "dataset_info.keypoint_info[" + joint + "].name";
      assertThat(load("quickstart").get(path)).isEqualTo(load("res50_coco_256x192").get(path));
    }
  }

  private static Config load(String name) {
    return Configs.load(Path.of("configs", name + ".groovy"));
  }

  private static <T> ModuleConfig<? extends T> decode(
      Config config, String path, Class<T> product) {
    Problems problems = new Problems();
    ModuleConfig<? extends T> decoded =
        ModuleCodec.of(product, path)
            .decode(config.get(path), new Decoding(ConfigPath.parse(path), problems, REGISTRIES));
    problems.throwIfErrors();
    return decoded;
  }
}
