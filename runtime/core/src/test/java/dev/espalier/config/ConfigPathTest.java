package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static dev.espalier.config.Trees.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigPathTest {

  private static final MapNode TREE =
      map("data", map("pipeline", List.of(map("type", "A"), map("type", "B"))), "a.b", 1, 6, "six");

  @ParameterizedTest
  @CsvSource({
    "data.pipeline[1].type, B",
    "data.pipeline.1.type, B",
    "data.pipeline.-2.type, A",
    "data['pipeline'][-1].type, B",
    "6, six",
  })
  void findsByEitherForm(String path, String expected) {
    assertThat(ConfigPath.parse(path).find(TREE)).isEqualTo(node(expected));
  }

  @Test
  void quotesHoldDots() {
    assertThat(ConfigPath.parse("\"a.b\"").find(TREE)).isEqualTo(node(1));
    assertThat(ConfigPath.parse("a.b").find(TREE)).isNull();
  }

  @Test
  void aQuotedNumberIsAWord() {
    assertThat(ConfigPath.parse("'6'").find(TREE)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a..b, a key at character 3",
        "a[x], an integer or a quoted key and ']' at character 3",
        "a[1, an integer or a quoted key and ']' at character 3",
        "a[1]b, '.' at character 5",
        "a., a key at character 3",
        "'a, ''' at character 3",
      })
  void saysWhereATextIsNoPath(String text, String message) {
    assertThatThrownBy(() -> ConfigPath.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(text)
        .hasMessageContaining(message);
  }

  @Property
  void printsWhatItReads(
      @ForAll @Size(min = 1, max = 4) List<@StringLength(min = 1, max = 5) String> keys) {
    ConfigPath path = ConfigPath.ROOT;
    for (String key : keys) {
      path = path.then(key).then(-3);
    }
    MapNode unused = MapNode.empty();
    assertThat(ConfigPath.parse(path.toString()).find(unused)).isNull();
    assertThat(ConfigPath.parse(path.toString()).toString()).isEqualTo(path.toString());
    assertThat(ConfigPath.parse(path.toString()).steps()).hasSameSizeAs(path.steps());
  }

  @Property
  void leadsToEveryKey(@ForAll @StringLength(min = 1, max = 6) String key) {
    ConfigPath path = ConfigPath.parse(ConfigPath.ROOT.then("m").then(key).toString());
    assertThat(path.find(map("m", map(key, 1)))).isEqualTo(node(1));
  }

  @Test
  void aWrittenPathKnowsWhereItsStepsStand() {
    assertThat(WrittenPath.parse("ab.\"c.d\"[2].e").spans())
        .containsExactly(
            new WrittenPath.Span(0, 2),
            new WrittenPath.Span(3, 8),
            new WrittenPath.Span(8, 11),
            new WrittenPath.Span(12, 13));
  }

  @Test
  void anyIntegerOf64BitsIsAnIndex() {
    for (long key : new long[] {Long.MIN_VALUE, 1_000_000_000_000_000_000L, Long.MAX_VALUE}) {
      ConfigPath path = ConfigPath.ROOT.then("x").then(key);
      assertThat(ConfigPath.parse(path.toString())).isEqualTo(path);
    }
  }

  @Test
  void anyKeyPrintsToWhatReadsAsTheSame() {
    for (String key : List.of("a\\.b", "a=b", "~a", "@a", "a+", "", "a b", "it's", "\"", "7")) {
      ConfigPath path = ConfigPath.ROOT.then("x").then(key);
      assertThat(ConfigPath.parse(path.toString()).steps().get(1))
          .isInstanceOfSatisfying(
              ConfigPath.Step.Name.class, name -> assertThat(name.text()).isEqualTo(key));
    }
  }
}
