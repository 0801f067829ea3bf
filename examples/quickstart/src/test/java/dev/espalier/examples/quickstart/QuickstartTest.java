package dev.espalier.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Source;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {

  private static final Path CONFIG = Path.of("configs/drawing.groovy");

  @Test
  void theFileAndTheBuildersGiveEqualDrawings() {
    assertThat(Quickstart.fromFile(CONFIG)).isEqualTo(Quickstart.fromBuilders());
  }

  @Test
  void describesEveryShape() {
    assertThat(Quickstart.describe(Quickstart.fromFile(CONFIG)).lines())
        .containsExactly(
            "two circles and a square",
            "  Circle       3.14 m²",
            "  Rectangle    4.00 m²",
            "  scaled       7.07 m²");
  }

  @Test
  void aTypoIsFoundBeforeAnythingIsBuilt(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("typo.groovy");
    Files.writeString(file, "shapes = [Circel(radius: 1), Rectangle(widht: 2)]\n");
    assertThatThrownBy(() -> Quickstart.fromFile(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("'Circel' is not in the registry 'shape'")
        .hasMessageContaining("did you mean 'Circle'?")
        .hasMessageContaining("'Rectangle' has no parameter 'widht'")
        .hasMessageContaining("did you mean 'width'?");
  }

  @Test
  void theErrorOfTheRepositorysReadmeIsTheTrueOne() throws IOException {
    String shown =
        Files.readString(Path.of("../../README.md"))
            .replaceFirst("(?s).*```text\n(error.*?)```.*", "$1");
    Source typo = new Source("typo.groovy", "shapes = [Circel(radius: 1), Rectangle(widht: 2)]\n");

    assertThatThrownBy(() -> Configs.parse(typo, LoadOptions.DEFAULT).as(Drawing.class))
        .isInstanceOf(ConfigException.class)
        .hasMessageStartingWith(shown);
  }
}
