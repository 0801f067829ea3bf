package dev.espalier.dsl.override;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.MapNode;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.dsl.print.GroovyPrinter;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code DictAction} of mmcv does with a value, and what happens here. */
final class MmcvGrammarTest {

  private final Problems problems = new Problems();

  /** The third column tells where mmcv's own result is a defect, or differs. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "1 | 1 | same",
        "0.1 | 0.1 | same",
        "1e-3 | 0.001 | same",
        "x | 'x' | same",
        "false | false | same",
        "TRUE | true | same",
        "none | 'none' | same",
        "None | null | same",
        "a,b | ['a', 'b'] | same",
        "1,2,3 | [1, 2, 3] | same",
        "[a, b, c] | ['a', 'b', 'c'] | same",
        "[(1, 2, 3), [a, b], c] | [tuple(1, 2, 3), ['a', 'b'], 'c'] | same",
        "[(a,b), [1,2], false] | [tuple('a', 'b'), [1, 2], false] | same",
        "[[1]] | [[1]] | same",
        "(1) | tuple(1) | same",
        "[(1,)] | [tuple(1)] | same",
        "[] | [] | same",
        "() | tuple() | same",
        "`` | '' | same",
        "1, | [1] | same",
        "1,[2,3] | [1, [2, 3]] | same",
        "1_000 | 1000 | same",
        "0x10 | '0x10' | same",
        "nan | Double.NaN | same, and a string parameter gets the word",
        "inf | Double.POSITIVE_INFINITY | same, and a string parameter gets the word",
        "\"1\" | '1' | 1: quotes do not force a string",
        "a b | 'a b' | 'ab': all spaces go",
        "{a:1} | dict(a: 1) | the string '{a:1}'",
        "{a: 1} | dict(a: 1) | the string '{a:1}'",
        "http://x,y | 'http://x,y' | a list of two",
        "[\"a\",\"b c\"] | ['a', 'b c'] | 'bc'",
        "(1,2),(3,4) | [tuple(1, 2), tuple(3, 4)] | RecursionError",
        "[1,2],[3] | [[1, 2], [3]] | RecursionError",
        "a(b,c) | 'a(b,c)' | RecursionError",
      })
  void aRowOfTheTable(String written, String expected, String there) {
    ConfigNode value = apply(written == null ? "" : written).get("x");

    assertThat(problems.sorted()).isEmpty();
    assertThat(GroovyPrinter.printValue(value)).as(there).isEqualTo(expected);
  }

  /** What mmcv takes for a string, or stops at with an assertion, is pointed at. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[1 | 3 | this '[' is never closed",
        "[a,b | 3 | this '[' is never closed",
        "[1,,2] | 6 | a value is missing here",
        "(1,[2) | 8 | this ')' closes nothing",
        "[1,2) | 7 | this ')' closes nothing",
        "[a),b] | 5 | this ')' closes nothing",
        "f(a,b | 4 | this '(' is never closed",
        "[f(a,b] | 9 | this ']' closes nothing",
        "{a: 1 | 3 | this '{' is never closed",
        "{a: 1, a: 2} | 10 | the key 'a' is here twice",
        "\"a\\d\" | 5 | '\\d' is no escape",
        "'a | 3 | this quote is never closed",
        "[1],[2 | 7 | this '[' is never closed",
        "Adam(lr: 1),b | 3 | calls are not read here",
      })
  void isPointedAt(String written, int column, String title) {
    apply(written);

    assertThat(problems.sorted()).extracting(Diagnostic::title).containsExactly(title);
    assertThat(problems.sorted().get(0).place())
        .isInstanceOfSatisfying(
            Place.InSource.class, place -> assertThat(place.column()).isEqualTo(column));
  }

  private MapNode apply(String value) {
    return Overrides.apply(MapNode.empty(), List.of("x=" + value), Map.of(), problems);
  }
}
