package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static dev.espalier.config.Trees.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FieldReaderTest {

  private enum Anneal {
    COS,
    LINEAR
  }

  private static final Field<Integer> DEPTH =
      Field.required("depth", Codecs.oneOf(Codecs.INT, List.of("18", "34")), "");
  private static final Field<Double> LR =
      Field.withDefault("lr", Codecs.range(Codecs.DOUBLE, 0, 1), 0.1, "");
  private static final Field<List<Integer>> STEPS =
      Field.withDefault("steps", Codecs.oneOrMore(Codecs.INT), List.of(), "");
  private static final Field<Anneal> ANNEAL =
      Field.optional("anneal", Codecs.ofEnum(Anneal.class), "");
  private static final Schema SCHEMA = Schema.ofType("Net", "", DEPTH, LR, STEPS, ANNEAL);

  private record Net(int depth, double lr, List<Integer> steps, @Nullable Anneal anneal) {
    Net {
      if (depth == 34 && lr > 0.5) {
        throw new IllegalArgumentException("depth 34 takes lr at most 0.5");
      }
    }
  }

  private final Problems problems = new Problems();

  private @Nullable Net read(ConfigNode node) {
    FieldReader in =
        FieldReader.of(SCHEMA, node, new Decoding(ConfigPath.ROOT, problems, NoTypes.INSTANCE));
    Integer depth = in.read(DEPTH);
    Double lr = in.read(LR);
    List<Integer> steps = in.read(STEPS);
    Anneal anneal = in.read(ANNEAL);
    return in.build(() -> new Net(depth, lr, steps, anneal));
  }

  private List<String> ids() {
    return problems.sorted().stream().map(Diagnostic::id).toList();
  }

  @Test
  void fillsDefaults() {
    assertThat(read(map("depth", 18))).isEqualTo(new Net(18, 0.1, List.of(), null));
  }

  @Test
  void takesAnIntegerForAFloatAndOneValueForAList() {
    assertThat(read(map("depth", 18, "lr", 1, "steps", 7, "anneal", "Linear")))
        .isEqualTo(new Net(18, 1.0, List.of(7), Anneal.LINEAR));
  }

  @Test
  void takesAListByPosition() {
    assertThat(read(node(List.of(34, 0.5)))).isEqualTo(new Net(34, 0.5, List.of(), null));
  }

  @Test
  void reportsEverythingAtOnce() {
    assertThat(read(map("dpeth", 18, "lr", "fast", "steps", List.of(1, 1.5), "anneal", "csine")))
        .isNull();
    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactlyInAnyOrder(
            "'Net' has no key 'dpeth'",
            "'Net' needs 'depth' (int, one of 18, 34)",
            "'lr' takes a float, given the string 'fast'",
            "'steps[1]' takes an int, given the float 1.5",
            "'anneal' cannot be 'csine'");
  }

  @Test
  void holdsValuesToTheirLimits() {
    assertThat(read(map("depth", 19, "lr", 1.5))).isNull();
    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactly(
            "'depth' must be one of 18, 34, given 19", "'lr' must be between 0 and 1, given 1.5");
  }

  @Test
  void aConstructorsComplaintBecomesADiagnostic() {
    assertThat(read(map("depth", 34, "lr", 0.9))).isNull();
    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactly("'Net': depth 34 takes lr at most 0.5");
  }

  @Test
  void nullIsForOptionalFieldsOnly() {
    assertThat(read(map("depth", 18, "anneal", null))).isNotNull();
    read(map("depth", null));
    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactly("'depth' takes an int, given null");
  }

  @Test
  void aScalarIsNoMap() {
    assertThat(read(node(5))).isNull();
    assertThat(ids()).containsExactly("E0101");
  }

  @Test
  void limitsAlsoHoldForPrograms() {
    assertThat(LR.check(0.5)).isEqualTo(0.5);
    assertThatThrownBy(() -> LR.check(2.0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'lr' must be between 0 and 1, given 2.0");
  }

  @Test
  void integersThatDoNotFitAreRefused() {
    read(map("depth", 1L << 40));
    assertThat(ids()).containsExactly("E0101");
  }

  @Test
  void whatWasTypedIsAGuessUntilAParameterSaysWhatItTakes() {
    ValueNode typed = ValueNode.of(7L).asTyped("007");
    Decoding decoding = new Decoding(ConfigPath.ROOT, problems, NoTypes.INSTANCE);

    assertThat(Codecs.STRING.decode(typed, decoding)).isEqualTo("007");
    assertThat(Codecs.PATH.decode(typed, decoding)).hasToString("007");
    assertThat(Codecs.INT.decode(typed, decoding)).isEqualTo(7);
    assertThat(Codecs.DOUBLE.decode(typed, decoding)).isEqualTo(7.0);
    assertThat(Codecs.list(Codecs.STRING).decode(ListNode.of(typed), decoding))
        .containsExactly("007");
    assertThat(typed.withOrigin(Origin.PROGRAM).typed()).isEqualTo("007");
    assertThat(problems.sorted()).isEmpty();
  }

  @Test
  void aNullThatWasTypedIsNoText() {
    Decoding decoding = new Decoding(ConfigPath.ROOT, problems, NoTypes.INSTANCE);

    assertThat(Codecs.STRING.decode(ValueNode.ofNull().asTyped("None"), decoding)).isNull();
    assertThat(Codecs.BOOLEAN.decode(ValueNode.of(1L).asTyped("1"), decoding)).isNull();
    assertThat(ids()).containsExactly("E0101", "E0101");
  }
}
