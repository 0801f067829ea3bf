package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static dev.espalier.config.Trees.node;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class MergeTest {

  private final Problems problems = new Problems();

  private MapNode merge(MapNode base, MapNode child) {
    return Merge.merge(base, child, problems);
  }

  @Test
  void mapsMergeKeyByKeyAndNewKeysFollow() {
    MapNode merged =
        merge(map("a", map("x", 1, "y", 2), "b", 3), map("c", 4, "a", map("y", 5, "z", 6)));
    assertThat(merged).isEqualTo(map("a", map("x", 1, "y", 5, "z", 6), "b", 3, "c", 4));
    assertThat(merged.keys()).containsExactly(Key.of("a"), Key.of("b"), Key.of("c"));
  }

  @Test
  void listsAndScalarsReplace() {
    assertThat(merge(map("a", List.of(1, 2), "b", map("x", 1)), map("a", List.of(3), "b", 5)))
        .isEqualTo(map("a", List.of(3), "b", 5));
  }

  @Test
  void aMapMayReplaceNull() {
    assertThat(merge(map("a", null), map("a", map("x", 1)))).isEqualTo(map("a", map("x", 1)));
    assertThat(problems.errorCount()).isZero();
  }

  @Test
  void aMapOverAScalarIsAnErrorThatShowsBothPlaces() {
    merge(map("a", map("b", 5)), map("a", map("b", map("x", 1))));
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.id()).isEqualTo("E0201");
              assertThat(d.title()).isEqualTo("'a.b' is a map here but an int in the base");
              assertThat(d.related()).hasSize(1);
            });
  }

  @Test
  void anotherSortOfValueIsOdd() {
    merge(map("a", 1, "b", map("x", 1)), map("a", "1", "b", 5));
    assertThat(problems.warnings())
        .extracting(Diagnostic::id, Diagnostic::title)
        .containsExactly(
            tuple("W0201", "'a' is a string here, but an int in the base"),
            tuple("W0201", "'b' is an int here, but a map in the base"));
  }

  @Test
  void aNullAnotherNumberAndSeveralForOneAreNotOdd() {
    merge(
        map("a", null, "b", 1, "c", "PCK", "d", List.of(1)),
        map("a", "x", "b", 0.5, "c", List.of("PCK", "AUC"), "d", null));
    assertThat(problems.warnings()).isEmpty();
  }

  @Test
  void deleteReplacesAMapAndDoesNotStay() {
    MapNode base = map("a", map("x", 1), "b", 2);
    assertThat(merge(base, map("a", map("_delete_", true, "y", 2))))
        .isEqualTo(map("a", map("y", 2), "b", 2));
    assertThat(merge(base, map("b", map("_delete_", true, "y", 2))))
        .isEqualTo(map("a", map("x", 1), "b", map("y", 2)));
    assertThat(merge(base, map("_delete_", true, "c", 1))).isEqualTo(map("c", 1));
  }

  @Test
  void deleteNeverStaysWhereThereWasNoBase() {
    MapNode child =
        map(
            "n",
            map("_delete_", true, "m", map("_delete_", true, "z", 1)),
            "l",
            List.of(map("_delete_", true)));
    assertThat(merge(map("x", 1), child))
        .isEqualTo(map("x", 1, "n", map("m", map("z", 1)), "l", List.of(MapNode.empty())));
  }

  @Test
  void deleteFalseMerges() {
    assertThat(merge(map("a", map("x", 1)), map("a", map("_delete_", false, "y", 2))))
        .isEqualTo(map("a", map("x", 1, "y", 2)));
  }

  @Test
  void deleteDropsSingleKeys() {
    MapNode base = map("a", map("x", 1, "y", 2, "z", 3));
    assertThat(merge(base, map("a", map("_delete_", List.of("x", "y"), "w", 4))))
        .isEqualTo(map("a", map("z", 3, "w", 4)));
    assertThat(problems.errorCount()).isZero();
  }

  @Test
  void deletingWhatIsNotThereSuggestsWhatIs() {
    merge(map("a", map("backbone", 1)), map("a", map("_delete_", List.of("backbne"))));
    assertThat(problems.sorted())
        .singleElement()
        .satisfies(
            d -> {
              assertThat(d.id()).isEqualTo("E0203");
              assertThat(d.label()).isEqualTo("did you mean 'backbone'?");
            });
  }

  @Test
  void everyReplacedLayerIsKept() {
    MapNode merged =
        merge(merge(map("a", map("x", 1)), map("a", map("x", 2))), map("a", map("x", 3)));
    ConfigNode x = ConfigPath.parse("a.x").find(merged);
    assertThat(x).isEqualTo(node(3));
    assertThat(x.origin().overridden()).containsExactly(node(2), node(1));
  }

  @Test
  void theSameNodeAddsNoLayer() {
    ConfigNode shared = node(1);
    MapNode merged = merge(map("a", shared), map("a", shared));
    assertThat(merged.get("a").origin().overridden()).isEmpty();
  }

  @Property(tries = 300)
  void isAssociative(
      @ForAll("mergeable") MapNode a,
      @ForAll("mergeable") MapNode b,
      @ForAll("mergeable") MapNode c) {
    assertThat(merge(merge(a, b), c)).isEqualTo(merge(a, merge(b, c)));
  }

  @Property(tries = 100)
  void withNothingChangesNothing(@ForAll("mergeable") MapNode a) {
    assertThat(merge(a, MapNode.empty())).isEqualTo(a);
    assertThat(merge(MapNode.empty(), a)).isEqualTo(a);
    assertThat(merge(a, a)).isEqualTo(a);
  }

  @Provide
  Arbitrary<MapNode> mergeable() {
    return Trees.mergeable(2);
  }
}
