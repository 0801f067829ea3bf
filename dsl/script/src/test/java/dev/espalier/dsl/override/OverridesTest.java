package dev.espalier.dsl.override;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Config;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import dev.espalier.dsl.print.GroovyPrinter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class OverridesTest {

  /** Where mmcv's DictAction differs, its result is marked as a defect in its reference. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | 1",
        "-7 | -7",
        "1_000 | 1000",
        "0.1 | 0.1",
        "1e-3 | 0.001",
        ".5 | 0.5",
        "1. | 1.0",
        "x | 'x'",
        "false | false",
        "TRUE | true",
        "none | 'none'",
        "None | null",
        "null | null",
        "nan | 'nan'",
        "0x10 | '0x10'",
        "a,b | ['a', 'b']",
        "1,2,3 | [1, 2, 3]",
        "1, | [1]",
        "[a, b, c] | ['a', 'b', 'c']",
        "[(1, 2, 3), [a, b], c] | [tuple(1, 2, 3), ['a', 'b'], 'c']",
        "(a,b) | tuple('a', 'b')",
        "(1) | tuple(1)",
        "(1,2),(3,4) | [tuple(1, 2), tuple(3, 4)]",
        "1,[2,3] | [1, [2, 3]]",
        "[[1]] | [[1]]",
        "[] | []",
        "() | tuple()",
        "{} | dict()",
        "`` | ''",
        "'1' | '1'",
        "\"a b\" | 'a b'",
        "a b  c | 'a b  c'",
        "[\"a\",\"b c\"] | ['a', 'b c']",
        "it's | 'it\\'s'",
        "{a: 1, 'b c': [x], 3: {d: null}} | dict(a: 1, 'b c': ['x'], 3: dict(d: null))",
        "{type: ResNet, depth: 18} | ResNet(depth: 18)",
        "http://x,y | 'http://x,y'",
        "s3://b/a=[1] | 's3://b/a=[1]'",
        "a(b,c) | 'a(b,c)'",
        "a=b | 'a=b'",
        "C:\\data | 'C:\\\\data'",
        "12345678901234567890 | 12345678901234567890",
      })
  void aTokenGivesAValue(String written, String expected) {
    Config config = load("x=" + (written == null ? "" : written));

    assertThat(GroovyPrinter.printValue(config.get("x"))).isEqualTo(expected);
  }

  @Test
  void aMapIsMergedIntoAMap() {
    assertThat(load("optimizer={lr: 2}").get("optimizer")).hasToString("dict(type: 'Adam', lr: 2)");
  }

  @Test
  void deletingWorksAtAnyDepth() {
    assertThat(load("optimizer={_delete_: true, type: SGD}").get("optimizer"))
        .hasToString("dict(type: 'SGD')");
    assertThat(load("optimizer._delete_=[lr]").get("optimizer")).hasToString("dict(type: 'Adam')");
    assertThat(load("_delete_=[optimizer]").find("optimizer")).isNull();
  }

  @Test
  void tokensAreAppliedInOrder() {
    assertThat(load("a={z: 1}", "a.b=5", "a.b=6").get("a")).hasToString("dict(z: 1, b: 6)");
  }

  @Test
  void anOverrideKnowsWhatItReplaced() {
    assertThat(load("optimizer.lr=1e-4").explain("optimizer.lr"))
        .hasToString(
            """
            optimizer.lr = 0.0001
              set at    --cfg-options:1:14
              replaced  0.001, set at a.groovy:1:36""");
  }

  @Test
  void overridingAVariableThatTheFilesHaveUsedIsAWarning() {
    Source source = new Source("a.groovy", "lr = 1\noptimizer = dict(lr: lr)");
    LoadOptions options = LoadOptions.DEFAULT.withOverrides(List.of("lr=2", "optimizer.lr=3"));

    assertThat(Configs.parse(source, options).warnings())
        .extracting(Diagnostic::id)
        .containsExactly("W0401");
  }

  private static Config load(String... tokens) {
    Source source = new Source("a.groovy", "optimizer = dict(type: 'Adam', lr: 1e-3)\n");
    return Configs.parse(source, LoadOptions.DEFAULT.withOverrides(List.of(tokens)));
  }
}
