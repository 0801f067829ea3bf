package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.registry.BuildContext;
import dev.espalier.registry.ModuleConfig;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a config of every kind of parameter decodes to, and what is built of it. */
class KindsTest {

  private static final CompiledModules MODULES =
      CompiledModules.of("kinds", "kinds.ModuleIndex_Golden");

  private static ModuleConfig<?> config(String module, String map) {
    CompiledModules.Decoded decoded = MODULES.decode("thing", module, map);
    assertThat(decoded.diagnostics()).isEmpty();
    return Objects.requireNonNull(decoded.config());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Numbers | {plain: 3} | Numbers[tiny=-1, small=2, plain=3, big=4, half=0.5, eps=1.0E-5,"
            + " on=true, mark=', boxedTiny=1, boxedSmall=1, boxedMark=x, boxedOn=false]",
        "Texts | {slug: a-b} | Texts[slug=a-b, every=PT1H30M, paths=[a/b], pauses=[PT10S, PT0.25S],"
            + " timeout=Optional.empty, out=null, mode=LINEAR]",
        "Texts | {slug: a, every: 1d2h3m4s5ms, timeout: \"2m 5s\", mode: cosine} |"
            + " Texts[slug=a, every=PT26H3M4.005S, paths=[a/b], pauses=[PT10S, PT0.25S],"
            + " timeout=Optional[PT2M5S], out=null, mode=COSINE]",
        "Collections | {} | [b, a] {3=c, 1=a} {a=0.5} [1, 2] [x] null null [[1, 2], [3]] {}",
        "Collections | {words: [z, y], names: {-1: q}, sizes: [], scales: [1, 2.5], flags: [true],"
            + " lists: {7: [a]}} |"
            + " [z, y] {-1=q} {a=0.5} [] [x] [1.0, 2.5] [true] [[1, 2], [3]] {7=[a]}",
        "Assembly | {one: Bolt} | Bolt[size=1] [] [] {} {} [] null Optional.empty none [] [] []",
        "Assembly | {one: Bolt, list: [Bolt], set: [{type: Bolt, size: 2}], named: {a: Bolt},"
            + " numbered: {5: Bolt}, array: [Bolt, Bolt], perhaps: [Bolt], optional: [Bolt],"
            + " later: Bolt, later_list: [Bolt], later_set: [Bolt], later_map: {2: Bolt}} |"
            + " Bolt[size=1] [Bolt[size=1]] [Bolt[size=2]] {a=Bolt[size=1]} {5=Bolt[size=1]}"
            + " [Bolt[size=1], Bolt[size=1]] [Bolt[size=1]] Optional[[Bolt[size=1]]]"
            + " twice Bolt[size=1]Bolt[size=1] [Bolt[size=1]] [Bolt[size=1]] [2]",
        "Drawing | {main: {type: Group, members: [{type: Circle, radius: 1}, Square]}} |"
            + " Drawing[main=Group[members=[Circle[radius=1.0], Square[side=1.0, type=plain]]],"
            + " more=[Circle[radius=2.0], Square[side=1.0, type=plain]], numbered={},"
            + " frame=Optional.empty, circle=Circle[radius=3.0]]",
        "Schedule | {lr: 0.1, window: {to: 5s}} | Schedule[lr=0.1, minLr=0.0, floor=null,"
            + " window=Optional[Window[from=PT0S, to=PT5S]]]",
        "Chosen | {word: ab, times: 2} | abab",
        "Few | {word: ab, times: 1} | ab",
        "Tailor | {} | 2 false true",
      })
  void buildsWhatAConfigSays(String module, String map, String expected) {
    assertThat(config(module, map).build(BuildContext.empty())).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Numbers | {plain: 3, tiny: 128} | E0101",
        "Numbers | {plain: 3, small: 1001} | E0105",
        "Numbers | {plain: 3, mark: ab} | E0101",
        "Texts | {slug: A} | E0105",
        "Texts | {slug: a, every: 90} | E0101",
        "Texts | {slug: a, every: 90x} | E0512",
        "Texts | {slug: a, every: 1m1h} | E0512",
        "Texts | {slug: a, every: 99999999999999999999d} | E0512",
        "Collections | {names: {a: b}} | E0511",
        "Collections | {weights: {a: 2}} | E0105",
        "Collections | {words: [a, a]} | W0511",
        "Drawing | {main: {radius: 1}} | E0513",
        "Drawing | {main: {type: Cirle}} | E0514",
        "Drawing | {main: Circle} | E0104",
        "Drawing | {main: 3} | E0101",
        "Drawing | {main: {type: 3}} | E0101",
        "Schedule | {learning_rate: 1} | W0512",
        "Schedule | {lr: 1, rate: 1} | E0515",
        "Schedule | {rate: 1, lr: 1} | E0515",
        "Schedule | {lr: 1, floor: 0.5} | W0513",
        "Schedule | {lr: 1, min_lr: 2} | E0516",
        "Few | {word: ab, times: 4} | E0516",
      })
  void saysWhatIsWrong(String module, String map, String id) {
    assertThat(MODULES.decode("thing", module, map).ids()).containsExactly(id);
  }

  @Test
  void everyCheckThatFailsIsReported() {
    CompiledModules.Decoded decoded =
        MODULES.decode("thing", "Schedule", "{lr: 1, min_lr: 2, floor: 3, window: {to: 0s}}");

    assertThat(decoded.ids()).containsExactlyInAnyOrder("E0516", "W0513");
    assertThat(MODULES.decode("thing", "Schedule", "{lr: 1, min_lr: 2, floor: 3}").diagnostics())
        .extracting(Diagnostic::title)
        .contains(
            "'Schedule': min_lr must not be over lr",
            "'Schedule': floor and min_lr are the same thing");
  }

  @Test
  void aTypedConfigIsCheckedLikeAFile() {
    assertThatThrownBy(() -> invoke(config("Schedule", "{lr: 1}"), "withMinLr", double.class, 2.0))
        .hasRootCauseMessage("min_lr must not be over lr");
  }

  @Test
  void aWitherChangesOneValue() throws ReflectiveOperationException {
    ModuleConfig<?> changed =
        (ModuleConfig<?>)
            invoke(config("Chosen", "{word: a, times: 1}"), "withTimes", int.class, 3);

    assertThat(changed.build(BuildContext.empty())).hasToString("aaa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "Numbers | {plain: 3, half: 0.1, eps: 3}",
        "Texts | {slug: a-b, timeout: -1h30m, out: x/y}",
        "Collections | {names: {-1: q}, sizes: [3], scales: [1, 2.5], flags: [true]}",
        "Assembly | {one: Bolt, set: [Bolt], numbered: {5: Bolt}, later_map: {2: Bolt}}",
        "Drawing | {main: {type: Group, members: [Square]}, frame: {type: Circle, radius: 9}}",
        "Schedule | {lr: 0.1, window: {from: 1ms, to: 1h1s}}",
        "Tailor | {sizes: {of: [1], names: [a], rest: [0.1], words: [[b, a], []]}}",
      })
  void writesWhatDecodesToTheSame(String module, String map) {
    ConfigNode written = config(module, map).toNode();
    CompiledModules.Decoded again = MODULES.decode("thing", module, written);

    assertThat(again.diagnostics()).isEmpty();
    assertThat(Objects.requireNonNull(again.config()).toNode()).isEqualTo(written);
  }

  private static Object invoke(Object on, String method, Class<?> type, Object value)
      throws ReflectiveOperationException {
    return on.getClass().getMethod(method, type).invoke(on, value);
  }
}
