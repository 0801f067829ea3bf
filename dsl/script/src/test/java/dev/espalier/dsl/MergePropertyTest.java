package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.MapNode;
import dev.espalier.config.Merge;
import dev.espalier.config.Problems;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Laws of merging, for trees without {@code _delete_} in which maps meet maps only. */
final class MergePropertyTest {

  @Property(tries = 300)
  void mergingIsAssociative(
      @ForAll("trees") MapNode a, @ForAll("trees") MapNode b, @ForAll("trees") MapNode c) {
    assertThat(merge(merge(a, b), c)).isEqualTo(merge(a, merge(b, c)));
  }

  @Property(tries = 100)
  void theEmptyTreeChangesNothing(@ForAll("trees") MapNode a) {
    assertThat(merge(a, MapNode.empty())).isEqualTo(a);
    assertThat(merge(MapNode.empty(), a)).isEqualTo(a);
  }

  @Property(tries = 100)
  void aTreeOverItselfIsItself(@ForAll("trees") MapNode a) {
    assertThat(merge(a, a)).isEqualTo(a);
  }

  @Property(tries = 100)
  void everyLeafOfTheChildWins(@ForAll("trees") MapNode base, @ForAll("trees") MapNode child) {
    MapNode merged = merge(base, child);

    assertThat(merge(merged, child)).isEqualTo(merged);
    assertThat(merged.keys()).containsAll(base.keys()).containsAll(child.keys());
  }

  @Provide
  Arbitrary<MapNode> trees() {
    return ConfigTrees.nestedMaps();
  }

  private static MapNode merge(MapNode base, MapNode child) {
    Problems problems = new Problems();
    MapNode merged = Merge.merge(base, child, problems);
    problems.throwIfErrors();
    return merged;
  }
}
