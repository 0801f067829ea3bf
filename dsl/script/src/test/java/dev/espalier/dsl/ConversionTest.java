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
  void whatAFileComputesFromItselfIsWrittenOut() throws IOException {
    Path file =
        write(
            "main.groovy",
            """
            def half(x) { x.intdiv(2) }
            def norm = Norm(mean: [0.5] * 3)
            // The width.
            width = half(128)
            pipeline = [Load(), norm, Collect()]
            pipeline[0].size = width
            val = pipeline.findAll { it.type != 'Norm' }
            name = "w${width}"
            """);

    Conversion conversion = Conversion.of(file, Path.of("a.yaml"));

    assertThat(conversion.text())
        .isEqualTo(
            """
            # The width.
            width: 64
            pipeline:
            - type: Load
              size: 64
            - type: Norm
              mean: [0.5, 0.5, 0.5]
            - type: Collect
            val:
            - type: Load
              size: 64
            - type: Collect
            name: w64
            """);
    assertThat(conversion.lost()).containsExactly("5 computed values are written out");
  }

  @Test
  void whatOnlyLoadingTellsStaysAVariable() throws IOException {
    Path file =
        write(
            "main.groovy",
            """
            _base_ = "${fileBasenameNoExtension}_base.json"
            def info = _base_.info
            cfg = dict(root: env('ROOT', 'data') + '/coco', first: info.joints[0].name)
            model.backbone.depth = 50
            model.neck = dict(_delete_: true, type: 'FPN')
            optimizer { lr = 1e-3 }
            train = [cfg, [cfg: cfg]].collect { [it, info] }
            depth = model.backbone.depth
            head = model.head
            """);

    assertThat(Conversion.of(file, Path.of("a.yaml")).text())
        .isEqualTo(
            """
            _base_: '{{ fileBasenameNoExtension }}_base.json'
            cfg:
              root: '{{ $ROOT:data }}/coco'
              first: '{{ _base_.info.joints.0.name }}'
            model:
              backbone:
                depth: 50
              neck:
                _delete_: true
                type: FPN
            optimizer:
              lr: 0.001
            train:
            - - root: '{{ $ROOT:data }}/coco'
                first: '{{ _base_.info.joints.0.name }}'
              - '{{ _base_.info }}'
            - - cfg:
                  root: '{{ $ROOT:data }}/coco'
                  first: '{{ _base_.info.joints.0.name }}'
              - '{{ _base_.info }}'
            depth: 50
            head: '{{ _base_.model.head }}'
            """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = _base_.x + [1]",
        "x = _base_.x * 2",
        "x = -_base_.x",
        "x = !_base_.x",
        "x = _base_.x ? 1 : 2",
        "x = _base_.x ?: 1",
        "x = _base_.x && true",
        "x = _base_.x == 1",
        "x = [_base_.x] == [1]",
        "x = 1 in [_base_.x]",
        "x = [1, _base_.x].sort()",
        "x = [_base_.x].contains(1)",
        "x = [_base_.x].flatten()",
        "x = [1].findAll { _base_.x }",
        "x = [1].collectEntries { [_base_.x, it] }",
        "x = [_base_.x].collect { a, b -> b }",
        "x = _base_.x.size()",
        "x = _base_.x[0..1]",
        "x = [1, 2][_base_.x]",
        "x = 0.._base_.x",
        "x = _base_.x?.y",
        "x = [_base_.x]*.y",
        "x = [*_base_.x]",
        "x = [*: _base_.x]",
        "x = Net(_base_.x)",
        "x = [(_base_.x): 1]",
        "x = Math.abs(_base_.x)",
        "x = \"${_base_.x}\"",
        "x = env('A', 'b')",
        "x = \"${env('A', ' b')}/\"",
        "x = \"/${env('A', 5)}\"",
        "x = _base_['a\"b']",
        "x = _base_.x; x.y = 1",
        "x = _base_.x; x { y = 1 }",
        "x = Net(y: _base_.x) { y { z = 1 } }",
        "x = Net(y: [z: 1]) { y = _base_.x }",
        "x.y[0] = 1",
        "x.y = 1; z = x",
        "x { y = [a: 1] }; x.y = [b: 1]",
        "x { y = 1 }; x = [z: 1]",
        "x.y = [z: 1]; x.y = _base_.z",
      })
  void whatOnlyLoadingCanComputeIsReported(String statement) throws IOException {
    Path file = write("main.groovy", "_base_ = 'base.json'\n" + statement.replace("; ", "\n"));

    assertThatThrownBy(() -> Conversion.of(file, Path.of("a.yaml")))
        .asInstanceOf(InstanceOfAssertFactories.type(ConfigException.class))
        .extracting(ConfigException::diagnostics, InstanceOfAssertFactories.list(Diagnostic.class))
        .hasSize(1)
        .allMatch(each -> each.id().equals("E0030") && each.notes().size() == 2);
  }

  @Test
  void aReportSaysWhereAndWhyAndWhatToDo() throws IOException {
    Path file = write("main.groovy", "_base_ = 'base.json'\nsteps = _base_.steps + [Flip()]");

    assertThatThrownBy(() -> Conversion.of(file, Path.of("a.yaml")))
        .hasMessageContaining("'_base_.steps', which only loading the file tells")
        .hasMessageContaining("main.groovy:2:9")
        .hasMessageContaining("{_append_: […]}")
        .hasMessageContaining("write the value itself, or let 'espalier print'");
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
