package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ListEditTest {

  private static final List<MapNode> PIPELINE =
      List.of(map("type", "Load"), map("type", "Flip", "p", 0.5), map("type", "Crop", "size", 8));

  private final Problems problems = new Problems();

  private ConfigNode edit(Object base, MapNode operators) {
    MapNode merged = Merge.merge(map("x", base), map("x", operators), problems);
    return merged.get(Key.of("x"));
  }

  @Test
  void appendsAndPrepends() {
    assertThat(edit(List.of(1, 2), map("_append_", List.of(3), "_prepend_", List.of(0))))
        .isEqualTo(Trees.node(List.of(0, 1, 2, 3)));
  }

  @Test
  void insertsBeforeAnElementByIndexOrType() {
    assertThat(edit(List.of(1, 2), map("_insert_", map(-1, List.of(8, 9)))))
        .isEqualTo(Trees.node(List.of(1, 8, 9, 2)));
    assertThat(edit(PIPELINE, map("_insert_", map("Crop", List.of(5)))))
        .isEqualTo(Trees.node(List.of(PIPELINE.get(0), PIPELINE.get(1), 5, PIPELINE.get(2))));
  }

  @Test
  void removesByIndexTypeOrContent() {
    MapNode half = map("p", 0.5);

    assertThat(edit(List.of(1, 2, 3), map("_remove_", List.of(0, -1))))
        .isEqualTo(Trees.node(List.of(2)));
    assertThat(edit(PIPELINE, map("_remove_", "Flip")))
        .isEqualTo(Trees.node(List.of(PIPELINE.get(0), PIPELINE.get(2))));
    assertThat(edit(PIPELINE, map("_remove_", List.of(half, "Load"))))
        .isEqualTo(Trees.node(List.of(PIPELINE.get(2))));
  }

  @Test
  void patchesAnElementAndKeepsWhatItReplaced() {
    ListNode patched =
        (ListNode) edit(PIPELINE, map("_patch_", map("Crop", map("size", 16), 0, "gone")));

    assertThat(patched)
        .isEqualTo(Trees.node(List.of("gone", PIPELINE.get(1), map("type", "Crop", "size", 16))));
    assertThat(ConfigPath.parse("[2].size").find(patched).origin().overridden())
        .containsExactly(ValueNode.of(8L));
  }

  @Test
  void allOperatorsCountInTheBasesList() {
    assertThat(
            edit(
                List.of(1, 2, 3),
                map("_prepend_", List.of(0), "_remove_", 0, "_patch_", map(2, 30))))
        .isEqualTo(Trees.node(List.of(0, 2, 30)));
  }

  @Test
  void withoutABaseTheListIsEmpty() {
    assertThat(Merge.strip(map("x", map("_append_", List.of(1))), problems))
        .isEqualTo(map("x", List.of(1)));
    assertThat(problems.errorCount()).isZero();
  }

  @Test
  void whatIsNotThereIsAnErrorWithTheNearestName() {
    edit(PIPELINE, map("_remove_", List.of("Filp", 3), "_patch_", map("Corp", map("size", 1))));

    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactlyInAnyOrder(
            "'x' has no element 'Filp' in the base",
            "'x' has no element 3 in the base, but 3 elements",
            "'x' has no element 'Corp' in the base");
    assertThat(problems.sorted()).extracting(Diagnostic::label).contains("did you mean 'Flip'?");
  }

  @Test
  void aTypeThatSeveralElementsHaveNamesNone() {
    edit(List.of(PIPELINE.get(0), PIPELINE.get(0)), map("_patch_", map("Load", map("a", 1))));

    assertThat(problems.sorted()).extracting(Diagnostic::id).containsExactly("E0208");
  }

  @Test
  void operatorsOfTheWrongFormAreErrors() {
    edit(List.of(1), map("_append_", 2));
    edit(List.of(1), map("_patch_", List.of(2)));
    edit(List.of(1), map("_insert_", map(0, 2)));
    edit(List.of(1), map("_append_", List.of(), "_apend_", List.of()));
    edit(map("a", 1), map("_append_", List.of()));

    assertThat(problems.sorted()).hasSize(5).extracting(Diagnostic::id).containsOnly("E0206");
  }

  @Property(tries = 200)
  void appendingTwiceIsAppendingBoth(
      @ForAll @Size(max = 4) List<@IntRange(max = 9) Integer> base,
      @ForAll @Size(max = 4) List<@IntRange(max = 9) Integer> first,
      @ForAll @Size(max = 4) List<@IntRange(max = 9) Integer> second) {
    MapNode once = Merge.merge(map("x", base), map("x", map("_append_", first)), problems);
    MapNode twice = Merge.merge(once, map("x", map("_append_", second)), problems);

    List<Integer> all = new ArrayList<>(base);
    all.addAll(first);
    all.addAll(second);
    assertThat(twice).isEqualTo(map("x", all));
  }
}
