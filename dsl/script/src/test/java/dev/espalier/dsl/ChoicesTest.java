package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ChoicesTest {

  @TempDir private Path folder;
  private Path main;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectories(folder.resolve("optimizer"));
    Files.writeString(folder.resolve("optimizer/adam.groovy"), "optimizer = Adam(lr: 1e-3)\n");
    Files.writeString(folder.resolve("optimizer/sgd.groovy"), "optimizer = SGD(lr: 0.1)\n");
    Files.writeString(folder.resolve("optimizer/_shared.groovy"), "");
    main = folder.resolve("main.groovy");
    Files.writeString(main, "_base_ = [select('optimizer', 'adam')]\noptimizer { lr = 1 }\n");
  }

  @Test
  void theFileNamesTheVariantThatIsTakenUnlessAnotherIsAskedFor() {
    assertThat(Configs.load(main).getString("optimizer.type")).isEqualTo("Adam");
    assertThat(load("optimizer", "sgd").getString("optimizer.type")).isEqualTo("SGD");
    assertThat(load("optimizer", "sgd").getInt("optimizer.lr")).isEqualTo(1);
  }

  @Test
  void theVariantsAreListed() {
    Choice choice =
        Configs.choices(main, LoadOptions.DEFAULT.withChoices(Map.of("optimizer", "sgd"))).get(0);

    assertThat(choice.group()).isEqualTo("optimizer");
    assertThat(choice.chosen()).isEqualTo("sgd");
    assertThat(choice.fallback()).isEqualTo("adam");
    assertThat(choice.variants()).isEqualTo(List.of("adam", "sgd"));
    assertThat(choice.place().toString()).endsWith("main.groovy:1:11");
  }

  @Test
  void anUnknownVariantOrGroupIsAnErrorWithTheNearestName() {
    assertThatThrownBy(() -> load("optimizer", "sdg"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'optimizer' has no variant 'sdg'")
        .hasMessageContaining("did you mean 'sgd'?")
        .hasMessageContaining("1 error");
    assertThatThrownBy(() -> load("optimzer", "sgd"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("no base is selected by 'optimzer'")
        .hasMessageContaining("did you mean 'optimizer'?");
  }

  private Config load(String group, String variant) {
    return Configs.load(main, LoadOptions.DEFAULT.withChoices(Map.of(group, variant)));
  }
}
