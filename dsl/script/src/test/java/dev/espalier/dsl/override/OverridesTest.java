package dev.espalier.dsl.override;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Codecs;
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

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "-7 | -7",
        ".5 | 0.5",
        "1. | 1.0",
        "1__0 | '1__0'",
        "-inf | Double.NEGATIVE_INFINITY",
        "NaN | 'NaN'",
        "null | null",
        "NULL | 'NULL'",
        "(a,b) | tuple('a', 'b')",
        "{} | dict()",
        "'it\\'s' | 'it\\'s'",
        "'C:\\new' | 'C:\\\\new'",
        "\"a\\t\\u00e9\" | 'a\\té'",
        "a b  c | 'a b  c'",
        "it's | 'it\\'s'",
        "smile :( | 'smile :('",
        "{a: 1, 'b c': [x], 3: {d: null}} | dict(a: 1, 'b c': ['x'], 3: dict(d: null))",
        "{type: ResNet, depth: 18} | ResNet(depth: 18)",
        "{url: http://x/y} | dict(url: 'http://x/y')",
        "[http://x, http://y] | ['http://x', 'http://y']",
        "s3://b/a=[1] | 's3://b/a=[1]'",
        "a=b | 'a=b'",
        "C:\\data | 'C:\\\\data'",
        "12345678901234567890 | 12345678901234567890",
      })
  void aTokenGivesAValue(String written, String expected) {
    Config config = load("x=" + written);

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
              set by    --cfg-options optimizer.lr=1e-4
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

  @Test
  void appendingJoinsListsAndTakesAnythingElseAsAnElement() {
    assertThat(load("l=1,2", "l+=3", "l+=[4, 5]", "l+=[[6]]", "l+=(7,8)", "l+={a: 9}").get("l"))
        .hasToString("[1, 2, 3, 4, 5, [6], tuple(7, 8), dict(a: 9)]");
    assertThat(load("t=(1,)", "t+=(2,3)", "t+=[4]", "t += 5").get("t"))
        .hasToString("tuple(1, 2, 3, 4, 5)");
    assertThat(load("l=[{m: [1]}]", "l.0.m+=2").get("l")).hasToString("[dict(m: [1, 2])]");
    assertThat(load("\"a+\"=1").get("\"a+\"")).hasToString("1");
  }

  @Test
  void appendingKnowsWhatItMadeLonger() {
    assertThat(load("l=[1]", "l+=2").explain("l"))
        .hasToString(
            """
            l = [1, 2]
              set by    --cfg-options l+=2
              changed   [1], set by --cfg-options l=[1]""");
  }

  @Test
  void deletingDropsAKeyOrAnElement() {
    assertThat(load("~optimizer.lr").get("optimizer")).hasToString("dict(type: 'Adam')");
    assertThat(load("~optimizer").find("optimizer")).isNull();
    assertThat(load("l=[a,b,c]", "~l.0", "~l[-1]").get("l")).hasToString("['b']");
    assertThat(load("m={1: a, b.c: 2}", "~m.1", "~ m.\"b.c\"").get("m")).hasToString("dict()");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "optimizer.lrr=1 | 11 | this creates a new key 'optimizer.lrr' | did you mean 'lr'?",
        "optimzer.lr=1 | 1 | this creates a new key 'optimzer' | did you mean 'optimizer'?",
        "optimizer={lrr: 1} | 12 | this creates a new key 'optimizer.lrr' | did you mean 'lr'?",
      })
  void aNewKeyNearAKnownOneIsAWarning(String token, int column, String title, String label) {
    List<Diagnostic> warnings = load(token).warnings();

    assertThat(warnings).extracting(Diagnostic::id).containsExactly("W0402");
    assertThat(warnings.get(0).title()).isEqualTo(title);
    assertThat(warnings.get(0).label()).isEqualTo(label);
    assertThat(warnings.get(0).place()).hasToString("--cfg-options:1:" + column);
  }

  @Test
  void aNewKeyNearNoneIsFine() {
    assertThat(
            load(
                    "optimizer.weight_decay=0",
                    "a.stage1=1",
                    "a.stage2=2",
                    "a.x=1",
                    "a.y=2",
                    "optimizer={_delete_: true, lrr: 1}")
                .warnings())
        .isEmpty();
  }

  @Test
  void aStringIsWhatWasTypedWhereAStringIsAskedFor() {
    Config config = load("a=007", "b=1e5", "c=true", "d=[1_0, nan]", "e={f: 1.50}");

    assertThat(config.getString("a")).isEqualTo("007");
    assertThat(config.getInt("a")).isEqualTo(7);
    assertThat(config.getString("b")).isEqualTo("1e5");
    assertThat(config.getString("c")).isEqualTo("true");
    assertThat(config.list("d", Codecs.STRING)).containsExactly("1_0", "nan");
    assertThat(config.value("e", Codecs.map(Codecs.STRING))).containsEntry("f", "1.50");
  }

  private static Config load(String... tokens) {
    Source source = new Source("a.groovy", "optimizer = dict(type: 'Adam', lr: 1e-3)\n");
    return Configs.parse(source, LoadOptions.DEFAULT.withOverrides(List.of(tokens)));
  }
}
