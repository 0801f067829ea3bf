package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Codecs;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.MapNode;
import dev.espalier.config.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigsTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeBase() throws IOException {
    write(
        "base.groovy",
        """
        train_pipeline = [LoadImage(), dict(type: 'Resize', size: 256)]
        optimizer = dict(type: 'Adam', lr: 5e-4)
        data { train { pipeline = train_pipeline } }
        """);
  }

  @Test
  void aFileInheritsAndChangesWhatItsBaseGave() throws IOException {
    Path file =
        write(
            "child.groovy",
            """
            _base_ = 'base.groovy'
            optimizer { lr = 1e-3 }
            data.train.pipeline[1].size = 192
            work_dir = "work/${fileBasenameNoExtension}"
            """);

    Config config = Configs.load(file);

    assertThat(config.getDouble("optimizer.lr")).isEqualTo(1e-3);
    assertThat(config.getString("optimizer.type")).isEqualTo("Adam");
    assertThat(config.getInt("data.train.pipeline[1].size")).isEqualTo(192);
    assertThat(config.getInt("train_pipeline[1].size")).isEqualTo(256);
    assertThat(config.getString("work_dir")).isEqualTo("work/child");
  }

  @Test
  void anOverriddenValueKnowsBothPlaces() throws IOException {
    Path file = write("child.groovy", "_base_ = 'base.groovy'\noptimizer { lr = 1e-3 }\n");

    String story = Configs.load(file).explain("optimizer.lr").toString();

    assertThat(story).contains("child.groovy:2:18").contains("base.groovy:2:36");
  }

  @Test
  void sourcesStandBasesFirst() throws IOException {
    Path file = write("child.groovy", "_base_ = 'base.groovy'\n");

    assertThat(Configs.load(file).sources())
        .extracting(source -> Path.of(source.name()).getFileName().toString())
        .containsExactly("base.groovy", "child.groovy");
  }

  @Test
  void overridingAVariableThatABaseHasUsedIsAWarning() throws IOException {
    Path file =
        write(
            "child.groovy",
            "_base_ = 'base.groovy'\ntrain_pipeline = _base_.train_pipeline + [Flip()]\n");

    assertThat(Configs.load(file).warnings()).extracting(Diagnostic::id).containsExactly("W0301");
  }

  @Test
  void usingTheOverriddenVariableAgainIsNoWarning() throws IOException {
    Path file =
        write(
            "child.groovy",
            """
            _base_ = 'base.groovy'
            train_pipeline = _base_.train_pipeline + [Flip()]
            data.train.pipeline = train_pipeline
            """);

    assertThat(Configs.load(file).warnings()).isEmpty();
  }

  @Test
  void environmentVariablesComeFromTheOptions() {
    Config config =
        Configs.parse(
            new Source("a.groovy", "gpu = env('GPU')\nhost = env('HOST', 'local')"),
            LoadOptions.DEFAULT.withEnvironment(Map.of("GPU", "7")));

    assertThat(config.getString("gpu")).isEqualTo("7");
    assertThat(config.getString("host")).isEqualTo("local");
  }

  @Test
  void anEmptyFileIsAnEmptyConfig() throws IOException {
    assertThat(Configs.load(write("empty.groovy", "")).root().size()).isZero();
  }

  @Test
  void severalThreadsMayLoadAtOnce() throws IOException {
    Path file = write("child.groovy", "_base_ = 'base.groovy'\noptimizer { lr = 1e-3 }\n");

    List<MapNode> roots =
        IntStream.range(0, 64).parallel().mapToObj(i -> Configs.load(file).root()).toList();

    assertThat(roots).hasSize(64).containsOnly(roots.get(0));
  }

  @Test
  void windowsLineEndsAndAByteOrderMarkAreAllowed() throws IOException {
    Path file = write("windows.groovy", "\uFEFFa = 1\r\nb = [\r\n  a,\r\n  2]\r\n");

    assertThat(Configs.load(file).root()).hasToString("dict(a: 1, b: [1, 2])");
  }

  @Test
  void pathsAreShownAsTheyWereGiven() {
    Path given = Path.of("src/test/resources/golden/bases/main.groovy");

    assertThat(Configs.load(given).sources())
        .extracting(Source::name)
        .containsExactly(
            "src/test/resources/golden/bases/sub/root.groovy",
            "src/test/resources/golden/bases/runtime.groovy",
            "src/test/resources/golden/bases/data.groovy",
            "src/test/resources/golden/bases/main.groovy");
  }

  @Test
  void predefinedVariablesStandForTheFileItself() throws IOException {
    Path file =
        write(
            "a.b.groovy", "x = [fileDirname, fileBasename, fileBasenameNoExtension, fileExtname]");

    assertThat(Configs.load(file).list("x", Codecs.STRING))
        .containsExactly(
            folder.toAbsolutePath().toString().replace('\\', '/'), "a.b.groovy", "a.b", ".groovy");
  }

  @Test
  void namesThatExpressionsUsedAreKnownAlsoThroughBases() {
    Path file = Path.of("src/test/resources/pages/base.groovy");
    Source child =
        new Source(
            "src/test/resources/pages/child.groovy",
            "_base_ = 'base.groovy'\nhelper = 1\nx = helper\ny = _base_.model\nunused = 2");

    assertThat(Configs.load(file).usedNames()).containsExactly("train_pipeline");
    assertThat(Configs.parse(child, LoadOptions.DEFAULT).usedNames())
        .containsExactlyInAnyOrder("train_pipeline", "helper", "model");
  }

  @Test
  void whatIsNoConfigFileIsADiagnostic() throws IOException {
    Path binary = folder.resolve("binary.groovy");
    Files.write(binary, new byte[] {'a', '=', (byte) 0xC3, (byte) 0x28});

    assertThat(idOf(folder.resolve("missing.groovy"))).isEqualTo("E0001");
    assertThat(idOf(folder)).isEqualTo("E0002");
    assertThat(idOf(write("config.txt", "a = 1"))).isEqualTo("E0002");
    assertThat(idOf(binary)).isEqualTo("E0004");
    assertThat(idOf(write("child.groovy", "_base_ = 'bse.groovy'"))).isEqualTo("E0006");
  }

  @Test
  void aMisspeltNameIsReportedAtItsPlaceWithTheNearestName() throws IOException {
    Path file = write("typo.groovy", "lr = 1\noptimizer = dict(lr: lrr, type: tyype)\n");

    assertThatThrownBy(() -> Configs.load(file))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("typo.groovy:2:22")
        .hasMessageContaining("did you mean 'lr'?")
        .hasMessageContaining("2 errors");
  }

  private static String idOf(Path file) {
    try {
      Configs.load(file);
      return "none";
    } catch (ConfigException e) {
      return e.diagnostics().get(0).id();
    }
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
