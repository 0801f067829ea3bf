package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static dev.espalier.config.Trees.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConfigNodeTest {

  @Test
  void mapsAreEqualWhateverTheOrderOfTheirKeys() {
    assertThat(map("a", 1, "b", 2)).isEqualTo(map("b", 2, "a", 1));
    assertThat(map("a", 1, "b", 2)).hasSameHashCodeAs(map("b", 2, "a", 1));
    assertThat(map("a", 1)).isNotEqualTo(map("a", 2)).isNotEqualTo(map("a", 1, "b", 2));
  }

  @Test
  void numbersAreEqualOnlyWithTheirType() {
    assertThat(node(1)).isNotEqualTo(node(1.0)).isNotEqualTo(node("1")).isNotEqualTo(node(true));
  }

  @Test
  void bigIntegersThatFitAreTheSameAsLongs() {
    assertThat(ValueNode.of(BigInteger.TEN)).isEqualTo(node(10));
    BigInteger huge = BigInteger.TWO.pow(70);
    assertThat(ValueNode.of(huge).value()).isEqualTo(huge);
  }

  @Test
  void originsDoNotTakePartInEquality() {
    ConfigNode elsewhere = node(1).withOrigin(Origin.at(new Place.Default("X")));
    assertThat(elsewhere).isEqualTo(node(1));
  }

  @Test
  void tuplesAreNotLists() {
    assertThat(ListNode.tuple(List.of(node(1)))).isNotEqualTo(node(List.of(1)));
  }

  @Test
  void integerKeysAreNotWords() {
    assertThat(map(6, "x").get("6")).isNull();
    assertThat(map(6, "x").get(Key.of(6))).isEqualTo(node("x"));
  }

  @Test
  void settingAKeyKeepsItsPosition() {
    MapNode changed = map("a", 1, "b", 2).with("a", node(3));
    assertThat(changed.keys()).containsExactly(Key.of("a"), Key.of("b"));
    assertThat(changed.get("a")).isEqualTo(node(3));
  }

  @Test
  void listsCountNegativeIndicesFromTheEnd() {
    ListNode list = (ListNode) node(List.of(1, 2, 3));
    assertThat(list.get(-1)).isEqualTo(node(3));
    assertThat(list.get(3)).isNull();
    assertThat(list.with(-3, node(9))).isEqualTo(node(List.of(9, 2, 3)));
    assertThatThrownBy(() -> list.with(3, node(9))).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void originsKeepEveryLayer() {
    ConfigNode first = node(1);
    ConfigNode second = node(2).withOrigin(Origin.PROGRAM.over(first));
    Origin third = Origin.PROGRAM.over(second);
    assertThat(third.overridden()).containsExactly(node(2), node(1));
    assertThat(third.over(node(0)).overridden()).containsExactly(node(2), node(1), node(0));
  }

  @Test
  void aNodeKnowsItsWeightAndDepth() {
    ConfigNode tree = map("a", List.of(1, List.of()), "b", "x".repeat(64));
    assertThat(tree.weight()).isEqualTo(7);
    assertThat(tree.depth()).isEqualTo(3);
    assertThat(node(1).weight()).isEqualTo(1);
    assertThat(node(1).depth()).isZero();
  }

  @Test
  void theWeightOfSharedPartsStopsGrowingBeforeItOverflows() {
    ConfigNode tree = node(1);
    for (int i = 0; i < 100; i++) {
      tree = ListNode.of(tree, tree);
    }
    assertThat(tree.weight()).isEqualTo(1L << 60);
    assertThat(tree.depth()).isEqualTo(100);
  }

  @Test
  void aBuilderDoesNotChangeTheMapThatItMade() {
    MapNode.Builder builder = map("a", 1, "b", 2).toBuilder();
    MapNode made = builder.put(Key.of("a"), Place.PROGRAM, node(3)).build(Origin.PROGRAM);
    builder.put(Key.of("c"), Place.PROGRAM, node(4));
    assertThat(made).isEqualTo(map("a", 3, "b", 2));
    assertThat(made.keys()).containsExactly(Key.of("a"), Key.of("b"));
    assertThat(builder.build(Origin.PROGRAM)).isEqualTo(map("c", 4));
  }
}
