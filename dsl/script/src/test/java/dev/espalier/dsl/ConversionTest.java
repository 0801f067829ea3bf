package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.MapNode;
import dev.espalier.config.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files in another syntax mean what they meant. */
final class ConversionTest {

  private static final String GROOVY =
      """
      // the base of all
      _base_ = ['base.json']

      // two lines
      // of words
      optimizer = Adam(lr: -0.5, betas: tuple(0.9, 0.999), _delete_: true)
      model = TopDown {
          depth = _base_.depth
      }
      names = dict(0: _base_.list[1], 'useUDP': "a '{$fileBasenameNoExtension}' {{ ${_base_.m['a b']} \\$")
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json"})
  void thereAndBackAgainMeansTheSame(String extension) throws IOException {
    Files.writeString(
        folder.resolve("base.json"),
        """
        {"depth": 50, "list": [1, 2], "m": {"a b": 3}, "optimizer": {"momentum": 1}}""");
    Path first = write("main.groovy", GROOVY);
    Path second = convert(first, "there/main." + extension);
    Path third = convert(second, "back/main.groovy");

    MapNode expected = Configs.load(first).root();
    for (Path file : List.of(second, third)) {
      Files.copy(folder.resolve("base.json"), file.resolveSibling("base.json"));
      assertThat(Configs.load(file).root()).as(Fixtures.read(file)).isEqualTo(expected);
      assertThat(Fixtures.read(file)).contains("_base_", "base.json");
    }
  }

  @Test
  void commentsAboveKeysStayBetweenGroovyAndYaml() throws IOException {
    Path yaml = convert(write("main.groovy", GROOVY), "main.yaml");

    assertThat(yaml).content().startsWith("# the base of all\n_base_: [base.json]\n# two lines\n");
    assertThat(convert(yaml, "again.groovy")).content().contains("// two lines\n// of words\nopt");
  }

  @Test
  void lostCommentsAreSaid() throws IOException {
    Path groovy = write("main.groovy", GROOVY);

    assertThat(Conversion.of(groovy, Path.of("a.json")).lost())
        .containsExactly("3 comment lines are left out");
    assertThat(Conversion.of(groovy, Path.of("a.yaml")).lost()).isEmpty();
  }

  static List<Path> dataFiles() {
    return Fixtures.in("golden").stream()
        .map(Fixtures::main)
        .filter(file -> !file.toString().endsWith(".groovy"))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("dataFiles")
  void jsonAndYamlBecomeEachOther(Path file) {
    LoadOptions options = Fixtures.options(file.resolveSibling("none"));
    for (String extension : List.of("json", "yaml")) {
      String text = Conversion.of(file, Path.of("x." + extension)).text();
      String name = file.toString().replaceAll("\\.\\w+$", "." + extension);

      assertThat(again(name, text, options)).as(text).isEqualTo(again(file, options));
    }
  }

  @Test
  void whatIsComputedIsReported() throws IOException {
    Path file =
        write(
            "main.groovy",
            "def f(x) { x }\na = 1 + 2\nb = a\nc.d = 1\ndef e = 1\ng = [*a]\nh = env('A', 'b')");

    assertThatThrownBy(() -> Conversion.of(file, Path.of("a.yaml")))
        .asInstanceOf(InstanceOfAssertFactories.type(ConfigException.class))
        .extracting(ConfigException::diagnostics, InstanceOfAssertFactories.list(Diagnostic.class))
        .hasSize(7)
        .allMatch(each -> each.id().equals("E0030"));
  }

  private static MapNode again(Path file, LoadOptions options) {
    return again(file.toString(), Fixtures.read(file), options);
  }

  private static MapNode again(String name, String text, LoadOptions options) {
    String own = text.replaceAll("\\{\\{ *fileBasename *}}", "F");
    return Configs.parse(new Source(name, own), options).root();
  }

  private Path convert(Path from, String to) throws IOException {
    return write(to, Conversion.of(from, Path.of(to)).text());
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }
}
