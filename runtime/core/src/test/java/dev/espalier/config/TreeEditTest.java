package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static dev.espalier.config.Trees.node;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TreeEditTest {

  private final Problems problems = new Problems();

  private ConfigNode put(MapNode root, String path, Object value, TreeEdit.Mode mode) {
    return TreeEdit.put(root, ConfigPath.parse(path), node(value), mode, problems);
  }

  @Test
  void makesTheMapsThatAreMissing() {
    assertThat(put(MapNode.empty(), "a.b.c", 1, TreeEdit.Mode.REPLACE))
        .isEqualTo(map("a", map("b", map("c", 1))));
  }

  @Test
  void mergesOrReplacesMaps() {
    MapNode root = map("a", map("x", 1));
    assertThat(put(root, "a", map("y", 2), TreeEdit.Mode.MERGE))
        .isEqualTo(map("a", map("x", 1, "y", 2)));
    assertThat(put(root, "a", map("y", 2), TreeEdit.Mode.REPLACE)).isEqualTo(map("a", map("y", 2)));
  }

  @Test
  void changesListElementsByIndex() {
    MapNode root = map("l", List.of(1, map("x", 2)));
    assertThat(put(root, "l.0", 5, TreeEdit.Mode.MERGE))
        .isEqualTo(map("l", List.of(5, map("x", 2))));
    assertThat(put(root, "l[-1].x", 7, TreeEdit.Mode.MERGE))
        .isEqualTo(map("l", List.of(1, map("x", 7))));
  }

  @Test
  void keepsTheLayerBeneath() {
    ConfigNode changed = put(map("a", map("x", 1)), "a.x", 2, TreeEdit.Mode.REPLACE);
    assertThat(ConfigPath.parse("a.x").find(changed).origin().overridden())
        .containsExactly(node(1));
  }

  @Test
  void sharesWhatDoesNotChange() {
    MapNode root = map("a", map("x", 1), "b", map("y", 2));
    MapNode changed = (MapNode) put(root, "a.x", 2, TreeEdit.Mode.REPLACE);
    assertThat(changed.get("b")).isSameAs(root.get("b"));
  }

  @Test
  void refusesToGoThroughAScalar() {
    MapNode root = map("a", 1);
    assertThat(put(root, "a.b", 2, TreeEdit.Mode.MERGE)).isEqualTo(root);
    assertThat(problems.sorted()).extracting(Diagnostic::id).containsExactly("E0204");
    assertThat(problems.sorted().get(0).title()).isEqualTo("'a.b' cannot be set: 'a' is the int 1");
  }

  @Test
  void refusesToGoBeyondAList() {
    put(map("l", List.of(1)), "l.1", 2, TreeEdit.Mode.MERGE);
    put(map("l", List.of(1)), "l.x", 2, TreeEdit.Mode.MERGE);
    assertThat(problems.sorted())
        .extracting(Diagnostic::title)
        .containsExactly(
            "'l.1' cannot be set: 'l' has no element 1, only 1",
            "'l.x' cannot be set: 'l' has no keys, only indices");
  }

  @Test
  void aProblemIsAtTheStepThatLeadsNowhere() {
    Source text = new Source("words", "a.b.c=1");
    List<Place> places = List.of(text.at(1, 1, 1), text.at(1, 3, 1), text.at(1, 5, 1));
    ConfigPath path = ConfigPath.parse("a.b.c");

    TreeEdit.put(map("a", 1), path, places, node(1), TreeEdit.Mode.MERGE, problems);
    MapNode made =
        (MapNode)
            TreeEdit.put(map("a", map()), path, places, node(1), TreeEdit.Mode.MERGE, problems);

    assertThat(problems.sorted()).extracting(Diagnostic::place).containsExactly(places.get(1));
    assertThat(((MapNode) made.get("a")).keyPlace(Key.of("b"))).isEqualTo(places.get(1));
  }
}
