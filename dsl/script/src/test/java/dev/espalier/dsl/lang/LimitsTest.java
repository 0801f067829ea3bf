package dev.espalier.dsl.lang;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each limit has its own diagnostic, and can be moved. */
final class LimitsTest {

  private static final Limits LIMITS = Limits.DEFAULT;

  @Test
  void steps() {
    String text = "x = (1..100).collect { it + 1 }";
    assertThat(idOf(text, LIMITS.withSteps(50))).isEqualTo("E0321");
    assertThat(idOf(text, LIMITS.withSteps(2_000))).isEqualTo("none");
  }

  @Test
  void depthOfCalls() {
    String text = "def f(n) { n == 0 ? 0 : f(n - 1) }\nx = f(40)";
    assertThat(idOf(text, LIMITS.withDepth(20))).isEqualTo("E0322");
    assertThat(idOf(text, LIMITS)).isEqualTo("none");
  }

  @Test
  void depthOfTrees() {
    String text = "x = (1..60).inject([]) { a, i -> [a] }";
    assertThat(idOf(text, LIMITS.withDepth(50))).isEqualTo("E0322");
    assertThat(idOf(text, LIMITS)).isEqualTo("none");
  }

  @Test
  void elements() {
    assertThat(idOf("x = 0..10", LIMITS.withElements(10))).isEqualTo("E0323");
    assertThat(idOf("x = 0..9", LIMITS.withElements(10))).isEqualTo("none");
    assertThat(idOf("x = [1] * 11", LIMITS.withElements(10))).isEqualTo("E0323");
  }

  @Test
  void stringChars() {
    assertThat(idOf("x = 'ab' * 6", LIMITS.withStringChars(11))).isEqualTo("E0324");
    assertThat(idOf("x = 'ab' * 6", LIMITS.withStringChars(12))).isEqualTo("none");
  }

  @Test
  void treeNodes() {
    String text = "x = [1, 2, 3]\ny = [x, x, x]";
    assertThat(idOf(text, LIMITS.withTreeNodes(12))).isEqualTo("E0325");
    assertThat(idOf(text, LIMITS.withTreeNodes(18))).isEqualTo("none");
  }

  @Test
  void integerBits() {
    assertThat(idOf("x = 2 ** 64", LIMITS.withIntegerBits(64))).isEqualTo("E0326");
    assertThat(idOf("x = 2 ** 62", LIMITS.withIntegerBits(64))).isEqualTo("none");
  }

  @Test
  void fileChars(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.groovy"), "x = 'aaaaaaaa'");
    assertThat(idOf(file, LIMITS.withFileChars(13))).isEqualTo("E0005");
    assertThat(idOf(file, LIMITS.withFileChars(14))).isEqualTo("none");
  }

  @Test
  void files(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("a.groovy"), "x = 1");
    Path file = Files.writeString(folder.resolve("b.groovy"), "_base_ = 'a.groovy'");
    assertThat(idOf(file, LIMITS.withFiles(1))).isEqualTo("E0015");
    assertThat(idOf(file, LIMITS.withFiles(2))).isEqualTo("none");
  }

  @Test
  void aLongChainOfBases(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("0.groovy"), "x = 1");
    for (int i = 1; i < 80; i++) {
      Files.writeString(folder.resolve(i + ".groovy"), "_base_ = '%d.groovy'".formatted(i - 1));
    }
    assertThat(idOf(folder.resolve("79.groovy"), LIMITS)).isEqualTo("E0015");
    assertThat(idOf(folder.resolve("60.groovy"), LIMITS)).isEqualTo("none");
  }

  @Test
  void aBaseIncludedTwiceIsReadOnce(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("common.groovy"), "x = 1");
    Files.writeString(folder.resolve("a.groovy"), "_base_ = 'common.groovy'");
    Files.writeString(folder.resolve("b.groovy"), "_base_ = './common.groovy'");
    Path file = Files.writeString(folder.resolve("c.groovy"), "_base_ = ['a.groovy', 'b.groovy']");

    List<Source> sources = Configs.load(file).sources();

    assertThat(sources).hasSize(4);
    assertThat(idOf(file, LIMITS.withFiles(4))).isEqualTo("none");
  }

  @Test
  void limitsAreAtLeastOne() {
    assertThatThrownBy(() -> LIMITS.withDepth(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private static String idOf(String text, Limits limits) {
    return first(() -> Configs.parse(new Source("a.groovy", text), options(limits)));
  }

  private static String idOf(Path file, Limits limits) {
    return first(() -> Configs.load(file, options(limits)));
  }

  private static LoadOptions options(Limits limits) {
    return LoadOptions.DEFAULT.withLimits(limits);
  }

  private static String first(Runnable load) {
    try {
      load.run();
      return "none";
    } catch (ConfigException e) {
      return e.diagnostics().stream().map(Diagnostic::id).findFirst().orElseThrow();
    }
  }
}
