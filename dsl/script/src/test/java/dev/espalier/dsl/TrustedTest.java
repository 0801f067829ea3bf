package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import dev.espalier.dsl.print.GroovyPrinter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are run as programs: the same trees, and all that Groovy can do. */
final class TrustedTest {

  /** Golden folders whose tree is another one when they are run, each with the reason. */
  private static final Map<String, String> DIFFERENT =
      Map.of(
          "methods", "Groovy has no toTuple()",
          "numbers", "Groovy's numbers have no floor() and ceil(), and round() goes up at a half");

  static List<Path> same() {
    List<Path> files = new ArrayList<>();
    Fixtures.in("golden").stream()
        .filter(folder -> !DIFFERENT.containsKey(folder.getFileName().toString()))
        .forEach(folder -> files.add(Fixtures.main(folder)));
    Stream.concat(
            Fixtures.in("equivalence").stream(),
            Stream.of(
                Path.of("../../examples/pose/configs"),
                Path.of("../../examples/quickstart/configs")))
        .flatMap(folder -> Fixtures.list(folder).stream())
        .filter(file -> file.toString().endsWith(".groovy"))
        .forEach(files::add);
    return files;
  }

  @ParameterizedTest
  @MethodSource("same")
  void aFileGivesTheSameTree(Path file) {
    LoadOptions options = Fixtures.options(file.getParent());

    Config safe = Configs.load(file, options);
    Config trusted = Configs.load(file, options.withTrusted(true));

    assertThat(GroovyPrinter.print(trusted.root())).isEqualTo(GroovyPrinter.print(safe.root()));
    assertThat(trusted.root()).isEqualTo(safe.root());
  }

  @ParameterizedTest
  @MethodSource("different")
  void aDifferentOneIsReallyDifferent(Path folder) {
    LoadOptions options = Fixtures.options(folder);
    Config safe = Configs.load(Fixtures.main(folder), options);

    try {
      Config trusted = Configs.load(Fixtures.main(folder), options.withTrusted(true));
      assertThat(trusted.root()).isNotEqualTo(safe.root());
    } catch (ConfigException e) {
      assertThat(e.diagnostics()).extracting(Diagnostic::id).contains("E0060");
    }
  }

  static List<Path> different() {
    return Fixtures.in("golden").stream()
        .filter(folder -> DIFFERENT.containsKey(folder.getFileName().toString()))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.time.Duration\nx = Duration.ofHours(2).toSeconds()",
        "class Schedule { int of(int n) { n * 2 } }\nx = new Schedule().of(3600)",
        "def sum = 0\nfor (i in 1..2) { sum += 3600 }\nx = sum",
        "steps = []\nfor (i in 1..2) steps << i * 3600\nx = steps.sum() - 3600",
        "if (true) { x = 7200 } else { x = 0 }"
      })
  void whatIsNotInTheLanguageWorksOnlyWhenTrusted(String text) {
    assertThat(trusted(text).getInt("x")).isEqualTo(7200);
    assertThat(problems(text, LoadOptions.DEFAULT)).contains("E0011").doesNotContain("W0060");
  }

  @Test
  void everyFileThatWasRunIsSaid() {
    Config config =
        Configs.load(
            Path.of("src/test/resources/golden/bases/main.groovy"),
            LoadOptions.DEFAULT.withTrusted(true));

    assertThat(config.warnings())
        .filteredOn(warning -> warning.id().equals("W0060"))
        .extracting(Diagnostic::title)
        .contains(
            "'src/test/resources/golden/bases/main.groovy' was run as a program with all rights of"
                + " this user")
        .hasSizeGreaterThan(2);
    assertThat(LoadOptions.DEFAULT.trusted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1\nb = 1.intdiv(0)",
        "a = 1\nthrow new IllegalStateException('no')",
        "a = 1\nassert a == 2",
        "a = 1\nx = new File('a')",
        "a = 1\nx = { it }",
        "a = 1\nx = b",
        "a = 1\nb.c = 2",
        "a = 1\ndef f(n) { f(n + 1) }\nx = f(0)",
        "a = 1\nx = (1 +",
        "a = 1\nint y = new Missing()",
        "a = 1\nnumEpochs = 3",
        "a = []\na << a"
      })
  void whatGoesWrongIsADiagnosticWithItsLine(String text) {
    ConfigException thrown = catchThrowableOfType(ConfigException.class, () -> trusted(text));

    assertThat(thrown).isNotNull();
    assertThat(thrown.diagnostics()).extracting(Diagnostic::id).contains("E0060", "W0060");
    assertThat(thrown.diagnostics().toString()).doesNotContain("internal");
    if (!text.contains("<<")) {
      assertThat(thrown).hasMessageContaining("example.groovy:2:");
    }
  }

  @Test
  void basesAreHeldToTheRulesOfOthers() {
    assertThat(problems("_base_ = '/etc/a.groovy'", LoadOptions.DEFAULT.withTrusted(true)))
        .contains("E0040");
    assertThat(problems("_base_ = 'none.groovy'", LoadOptions.DEFAULT.withTrusted(true)))
        .contains("E0006");
  }

  @Test
  void aKeyKnowsTheLineThatSetIt() {
    Config config = trusted("def n = 1\n\nx = n\ny = dict(a: 2)");

    assertThat(config.get("x").place()).hasToString("src/test/resources/pages/example.groovy:3:1");
    assertThat(config.get("y.a").place().toString()).endsWith(":4:1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = 1\nResNet(depth: 50)",
        "a = 1\nmodels.ResNet(depth: 50)\nb = 2",
        "a = 1\nResNet { depth = 50 }",
        "a = 1\ndict(depth: 50)",
        "model {\n  ResNet(depth: 50)\n}",
        "model = dict(a: 1) {\n  ResNet(depth: 50)\n}",
        "for (i in 0..1) {\n  ResNet(depth: i)\n}",
        "if (true) {\n  ResNet(depth: 50)\n}",
        "def f() {\n  ResNet(depth: 50)\n  ResNet(depth: 18)\n}\na = f()",
        "a = [1].collect {\n  ResNet(depth: 50)\n  ResNet(depth: it)\n}"
      })
  void aLineThatMakesAMapAndDropsItIsReported(String text) {
    ConfigException thrown = catchThrowableOfType(ConfigException.class, () -> trusted(text));

    assertThat(thrown).isNotNull();
    assertThat(thrown.diagnostics())
        .extracting(Diagnostic::id)
        .containsExactlyInAnyOrder("W0060", "E0016");
    assertThat(thrown).hasMessageContaining("example.groovy:2:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "def f(n) { ResNet(depth: n) }\nx = f(3)",
        "def f(n) { if (n > 2) { ResNet(depth: n) } else { VGG(depth: n) } }\nx = f(3)",
        "x = [3].collect { ResNet(depth: it) }[0]",
        "def ResNet(Map map) { }\nResNet(depth: 1)\nx = VGG(depth: 3)",
        "x = VGG(depth: 3)\n[1].each { ResNet(depth: it) }"
      })
  void aResultIsNoLineThatDrops(String text) {
    assertThat(trusted(text).getInt("x.depth")).isEqualTo(3);
  }

  @Test
  void nothingRunsWhereALineDoesNothing() {
    assertThat(
            problems(
                "ResNet(depth: 50)\nthrow new IllegalStateException()\nResNet()",
                LoadOptions.DEFAULT.withTrusted(true)))
        .containsExactly("W0060", "E0016", "E0016");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "// A comment.\n_base_ = select('nowhere', 'a')",
        "_base_ = [\n  select('nowhere', 'a'),\n]",
        "def pick(name) {\n  select('nowhere', name) }\n\n_base_ = pick('a')",
        "_base_ = ['a'].collect {\n  select('nowhere', it)\n}"
      })
  void aSelectionIsReportedAtItsLine(String text) {
    ConfigException thrown = catchThrowableOfType(ConfigException.class, () -> trusted(text));

    assertThat(thrown).hasMessageContaining("E0017").hasMessageContaining("example.groovy:2:");
  }

  private static Config trusted(String text) {
    return load(text, LoadOptions.DEFAULT.withTrusted(true));
  }

  private static List<String> problems(String text, LoadOptions options) {
    return catchThrowableOfType(ConfigException.class, () -> load(text, options))
        .diagnostics()
        .stream()
        .map(Diagnostic::id)
        .toList();
  }

  private static Config load(String text, LoadOptions options) {
    return Configs.parse(new Source("src/test/resources/pages/example.groovy", text), options);
  }
}
