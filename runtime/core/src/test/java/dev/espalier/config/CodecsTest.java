package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static dev.espalier.config.Trees.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecsTest {

  private final Problems problems = new Problems();

  private <T> @Nullable T decode(Codec<T> codec, ConfigNode node) {
    return codec.decode(node, new Decoding(ConfigPath.ROOT, problems, NoTypes.INSTANCE));
  }

  private List<String> ids() {
    return problems.sorted().stream().map(Diagnostic::id).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "1h30m, PT1H30M, 1h30m",
    "90m, PT1H30M, 1h30m",
    "90s, PT1M30S, 1m30s",
    "1d 2h, PT26H, 1d2h",
    "250ms, PT0.25S, 250ms",
    "10us5ns, PT0.000010005S, 10us5ns",
    "-1h30m, PT-1H-30M, -1h30m",
    "0s, PT0S, 0s",
    "PT1H30M, PT1H30M, 1h30m",
    "P1D, PT24H, 1d",
  })
  void readsLengthsOfTimeInBothForms(String text, Duration expected, String written) {
    assertThat(decode(Codecs.DURATION, node(text))).isEqualTo(expected);
    assertThat(Codecs.DURATION.encode(expected)).isEqualTo(node(written));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "90", "1x", "30m1h", "1h1h", "h", "1 year", "999999999999999999d"})
  void refusesOtherTextsAsLengthsOfTime(String text) {
    assertThat(decode(Codecs.DURATION, node(text))).isNull();
    assertThat(ids()).containsExactly("E0512");
  }

  @Test
  void writesEveryLengthOfTime() {
    for (Duration each :
        List.of(
            Duration.ofSeconds(Long.MAX_VALUE, 999_999_999), Duration.ofSeconds(Long.MIN_VALUE))) {
      assertThat(decode(Codecs.DURATION, Codecs.DURATION.encode(each))).isEqualTo(each);
    }
  }

  @Test
  void aSetKeepsItsOrderAndWarnsOfWhatStandsTwice() {
    Codec<Set<String>> codec = Codecs.set(Codecs.STRING);

    assertThat(decode(codec, node(List.of("b", "a", "b")))).containsExactly("b", "a");
    assertThat(ids()).containsExactly("W0511");
  }

  @Test
  void integersAreKeysAlsoAsWords() {
    Codec<Map<Integer, String>> codec = Codecs.intMap(Codecs.STRING);

    assertThat(decode(codec, map("17", "a", "-3", "b"))).isEqualTo(Map.of(17, "a", -3, "b"));
    assertThat(decode(codec, map("017", "a"))).isNull();
    assertThat(ids()).containsExactly("E0511");
  }

  @Test
  void aLimitHoldsForTheValuesOfSetsAndMaps() {
    Codec<Integer> small = Codecs.range(Codecs.INT, 0, 1);

    assertThat(Codecs.set(small).violation(Set.of(2))).contains("between 0 and 1");
    assertThat(Codecs.map(small).violation(Map.of("a", 2))).contains("between 0 and 1");
    assertThat(Codecs.map(small).violation(Map.of("a", 1))).isNull();
  }
}
