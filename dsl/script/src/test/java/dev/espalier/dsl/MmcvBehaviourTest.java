package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.Codecs;
import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.MapNode;
import dev.espalier.config.Source;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.print.GroovyPrinter;
import dev.espalier.dsl.print.JsonPrinter;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What mmcv 1.6's {@code tests/test_utils/test_config.py} holds its {@code Config} to, behaviour by
 * behaviour, in its order. MMCV.md is the table of them, with where we differ.
 */
final class MmcvBehaviourTest {

  @TempDir private Path folder;

  @Test
  @DisplayName("1 construct empty")
  void anEmptyConfigHasNothing() {
    assertThat(Config.of(MapNode.empty()).root().size()).isZero();
    assertThat(parse("").root().size()).isZero();
  }

  @Test
  @DisplayName("2 construct with a file name")
  void aConfigKnowsItsNameAndTextAndPrintsWhatLoadsAgain() throws IOException {
    Path file = write("a.groovy", "item1 = [1, 2]\nitem2 = dict(a: 0)\n");
    Config config = Configs.load(file);

    assertThat(config.name()).isEqualTo(file.toString());
    assertThat(config.sources().get(0).text()).isEqualTo("item1 = [1, 2]\nitem2 = dict(a: 0)\n");
    assertThat(parse(GroovyPrinter.print(config.root())).root()).isEqualTo(config.root());
  }

  @Test
  @DisplayName("3 predefined variables")
  void predefinedVariablesAreThoseOfTheirOwnFile() throws IOException {
    write("base.groovy", "item1 = fileBasename\n");
    Path file =
        write(
            "h.groovy",
            """
            _base_ = 'base.groovy'
            item2 = "${fileDirname}/x"
            item3 = fileBasenameNoExtension
            item4 = fileExtname
            """);
    Config config = Configs.load(file);

    assertThat(config.getString("item1")).isEqualTo("base.groovy");
    assertThat(config.getString("item2")).isEqualTo(folder.toString().replace('\\', '/') + "/x");
    assertThat(config.getString("item3")).isEqualTo("h");
    assertThat(config.getString("item4")).isEqualTo(".groovy");
  }

  @Test
  @DisplayName("4 a dot in the file's name")
  void theLastEndingCounts() throws IOException {
    Path file = write("a.b.groovy", "x = fileBasenameNoExtension\n");

    assertThat(Configs.load(file).getString("x")).isEqualTo("a.b");
  }

  @Test
  @DisplayName("6 a file that is missing, or no config")
  void aMissingFileAndAForeignOneAreErrors() throws IOException {
    Path image = write("color.jpg", "");

    assertThatThrownBy(() -> Configs.load(folder.resolve("no_such_file.groovy")))
        .hasMessageContaining("E0001");
    assertThatThrownBy(() -> Configs.load(image)).hasMessageContaining("E0002");
  }

  @Test
  @DisplayName("7 from a text")
  void aTextIsReadAsAFile() {
    Config config = parse("a = [1, dict(b: 2)]\n");

    assertThat(parse(GroovyPrinter.print(config.root())).root()).isEqualTo(config.root());
    assertThatThrownBy(() -> parse(JsonPrinter.print(config.root())))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  @DisplayName("8 merge from one base")
  void aChildOverridesItsBase() throws IOException {
    write(
        "base.groovy", "item1 = [1, 2]\nitem2 = dict(a: 0, b: 1)\nitem3 = true\nitem4 = 'test'\n");
    Config config =
        Configs.load(
            write(
                "e.groovy",
                "_base_ = 'base.groovy'\nitem1 = [2, 3]\nitem2 = dict(a: 1)\nitem3 = false\n"));

    assertThat(config.list("item1", Codecs.INT)).containsExactly(2, 3);
    assertThat(config.getInt("item2.a")).isEqualTo(1);
    assertThat(config.getInt("item2.b")).isEqualTo(1);
    assertThat(config.getBoolean("item3")).isFalse();
    assertThat(config.getString("item4")).isEqualTo("test");
    assertThat(config.sources()).extracting(Source::name).hasSize(2);
    Path wrong = write("f.groovy", "_base_ = 'base.groovy'\nitem3 = dict(a: 1)\n");
    assertThatThrownBy(() -> Configs.load(wrong)).hasMessageContaining("E0201");
  }

  @Test
  @DisplayName("9 several bases")
  void basesStandSideBySideAndMayNotSetOneKey() throws IOException {
    write("b1.groovy", "def twice(x) { x * 2 }\nitem1 = [twice(1)]\n");
    write("b2.groovy", "item2 = dict(a: 0)\n");
    write("b3.groovy", "item2 = 3\n");
    Path good = write("l.groovy", "_base_ = ['b1.groovy', 'b2.groovy']\nitem5 = 0\n");
    Path bad = write("m.groovy", "_base_ = ['b1.groovy', 'b2.groovy', 'b3.groovy']\n");

    assertThat(GroovyPrinter.print(Configs.load(good).root()))
        .isEqualTo("item1 = [2]\nitem2 = dict(a: 0)\nitem5 = 0\n");
    assertThatThrownBy(() -> Configs.load(bad))
        .hasMessageContaining("E0008")
        .hasMessageContaining("two bases set 'item2'");
  }

  @Test
  @DisplayName("10 base variables")
  void baseVariablesAreValuesAnywhere() throws IOException {
    write("base.groovy", "item1 = dict(a: [1, dict(b: 2)])\nitem2 = 'x'\n");
    Config config =
        Configs.load(
            write(
                "t.groovy",
                """
                _base_ = 'base.groovy'
                item3 = _base_.item1
                item4 = _base_.item1.a[1].b
                item5 = [0, [_base_.item2], dict(c: _base_.item1.a)]
                item6 = item5
                item7 = "${_base_.item2}/y"
                """));

    assertThat(config.get("item3")).isEqualTo(config.get("item1"));
    assertThat(config.getInt("item4")).isEqualTo(2);
    assertThat(GroovyPrinter.printValue(config.get("item6")))
        .isEqualTo("[0, ['x'], dict(c: [1, dict(b: 2)])]");
    assertThat(config.getString("item7")).isEqualTo("x/y");
  }

  @Test
  @DisplayName("11 bases of bases")
  void theGrandchildWins() throws IOException {
    write("a.groovy", "x = 1\ny = 1\nz = 1\n");
    write("b.groovy", "_base_ = 'a.groovy'\ny = 2\nz = 2\n");
    Config config = Configs.load(write("c.groovy", "_base_ = 'b.groovy'\nz = 3\n"));

    assertThat(GroovyPrinter.print(config.root())).isEqualTo("x = 1\ny = 2\nz = 3\n");
  }

  @Test
  @DisplayName("12 merge from options")
  void optionsSetNestedKeysNewKeysAndElements() throws IOException {
    Path file = write("a.groovy", "item1 = [dict(a: 1), 2]\nitem2 = dict(a: 0)\n");

    assertThat(override(file, "item2.a=1", "item2.b.c=5", "item1.0.a=7", "item1.1=8"))
        .isEqualTo("item1 = [dict(a: 7), 8]\nitem2 = dict(a: 1, b: dict(c: 5))\n");
    assertThatThrownBy(() -> override(file, "item1.2=9")).isInstanceOf(ConfigException.class);
  }

  @Test
  @DisplayName("13 _delete_")
  void deletingReplacesAndNeverStays() throws IOException {
    write("base.groovy", "item1 = dict(a: 0)\nitem2 = dict(a: 0)\n");
    Config config =
        Configs.load(
            write(
                "d.groovy",
                "_base_ = 'base.groovy'\nitem1 = dict(_delete_: true, b: 1)\nitem2 = dict(b: 1)\n"));

    assertThat(GroovyPrinter.print(config.root()))
        .isEqualTo("item1 = dict(b: 1)\nitem2 = dict(a: 0, b: 1)\n");
  }

  @Test
  @DisplayName("14 intermediate variables")
  void aVariableThatABaseHasUsedChangesNothingThereAndSaysSo() throws IOException {
    write("base.groovy", "item_cfg = dict(b: 1)\nitem5 = dict(cfg: item_cfg)\nitem6 = item5\n");
    Config config =
        Configs.load(write("i.groovy", "_base_ = 'base.groovy'\nitem_cfg = dict(b: 2)\n"));

    assertThat(config.getInt("item_cfg.b")).isEqualTo(2);
    assertThat(config.getInt("item5.cfg.b")).isEqualTo(1);
    assertThat(config.warnings()).extracting(Diagnostic::id).containsExactly("W0301");
  }

  @Test
  @DisplayName("15 loading another config inside a config")
  void aConfigReadsOthersByItsBasesAlone() {
    assertThatThrownBy(() -> parse("cfg = Config.fromfile('a.groovy')\n"))
        .isInstanceOf(ConfigException.class);
  }

  @Test
  @DisplayName("16 reading values")
  void valuesAreReadByTypeAndMissingOnesAreErrorsWithTheNearestName() {
    Config config = parse("item1 = [1, 2]\nitem2 = dict(a: 0)\nitem4 = 'test'\n");

    assertThat(config.root().size()).isEqualTo(3);
    assertThat(config.root().keys())
        .map(Object::toString)
        .containsExactly("item1", "item2", "item4");
    assertThat(config.find("no_such_key")).isNull();
    assertThatThrownBy(() -> config.getString("itme4"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("did you mean 'item4'");
  }

  @Test
  @DisplayName("17 dump odd keys")
  void oddKeysArePrintedSoThatTheyLoad() {
    Config config = parse("item1 = dict('c/d': 1, 6: 'x', '2333': 'a', 'a.0': [dict('b/c': 1)])\n");
    String text = GroovyPrinter.print(config.root());

    assertThat(text)
        .isEqualTo("item1 = dict('c/d': 1, 6: 'x', '2333': 'a', 'a.0': [dict('b/c': 1)])\n");
    assertThat(parse(text).root()).isEqualTo(config.root());
    assertThat(JsonPrinter.print(config.root())).contains("\"6\" : \"x\"");
  }

  @Test
  @DisplayName("18 set values")
  void settingAValueGivesAnotherConfig() {
    Config config = parse("item1 = dict(a: 1)\n");
    Config changed =
        config
            .with("item2", MapNode.empty().with("b", ValueNode.ofNull()))
            .with("item1.a", ValueNode.of(2));

    assertThat(GroovyPrinter.print(changed.root()))
        .isEqualTo("item1 = dict(a: 2)\nitem2 = dict(b: null)\n");
    assertThat(config.getInt("item1.a")).isEqualTo(1);
  }

  @Test
  @DisplayName("19 print and load again")
  void whatIsPrintedLoadsToTheSameTree() {
    // PrintLoadPropertyTest holds this for any tree.
    String text = "a = 'it\\'s'\nb = tuple(1)\nc = [[], dict()]\nd = dict('class': 1)\n";

    assertThat(GroovyPrinter.print(parse(text).root())).isEqualTo(text);
  }

  @Test
  @DisplayName("21 reserved keys")
  void reservedKeysAreErrors() {
    for (String key : List.of("filename", "text", "pretty_text", "env_variables")) {
      assertThatThrownBy(() -> parse(key + " = 1\n")).hasMessageContaining("E0014");
    }
  }

  @Test
  @DisplayName("22 syntax errors")
  void aSyntaxErrorHasItsPlaceInTheFileAsItWasWritten() {
    assertThatThrownBy(() -> parse("a = 0\nb = dict(c: [1, 2)\n"))
        .isInstanceOf(ConfigException.class)
        .hasMessageContaining("text.groovy:2:");
  }

  @Test
  @DisplayName("23, 25 pickle and copies")
  void aConfigIsImmutableSoThatItNeedsNoCopies() {
    Config config = parse("item1 = dict(a: 1)\n");

    assertThat(config.with("item1.a", ValueNode.of(1)).root()).isEqualTo(config.root());
    assertThatThrownBy(() -> config.root().entries().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("24 deprecation")
  void aDeprecatedFileWarnsAlsoThoseWhoInheritFromIt() throws IOException {
    Path old =
        write(
            "old.groovy", "_deprecation_ = dict(expected: 'new.groovy', reference: 'r')\nx = 1\n");
    Path child = write("child.groovy", "_base_ = 'old.groovy'\n");

    for (Path file : List.of(old, child)) {
      Config config = Configs.load(file);
      assertThat(config.warnings()).extracting(Diagnostic::id).containsExactly("W0001");
      assertThat(config.root().keys()).map(Object::toString).containsExactly("x");
    }
  }

  @Test
  void theTableNamesEveryBehaviourAndItsTest() throws IOException {
    String table = Files.readString(Path.of("MMCV.md"));
    for (int i = 1; i <= 25; i++) {
      assertThat(table).contains("\n| " + i + " |");
    }
    for (Method test : MmcvBehaviourTest.class.getDeclaredMethods()) {
      if (test.isAnnotationPresent(DisplayName.class)) {
        assertThat(table).contains("`" + test.getName() + "`");
      }
    }
  }

  private String override(Path file, String... tokens) {
    LoadOptions options = LoadOptions.DEFAULT.withOverrides(List.of(tokens));
    return GroovyPrinter.print(Configs.load(file, options).root());
  }

  private Config parse(String text) {
    return Configs.parse(
        new Source(folder.resolve("text.groovy").toString(), text), LoadOptions.DEFAULT);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }
}
