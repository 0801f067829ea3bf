package dev.espalier.config;

import static dev.espalier.config.Trees.map;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  @Test
  void isThatOfTheDocumentedForm() {
    // printf 'm\0\0\0\0\0\0\0\0' | sha256sum
    assertThat(Config.of(MapNode.empty()).contentHash())
        .isEqualTo("9ede968e005a23ff5274bc49ce2c8dcc24a90a8226252ab7ae8ebb4e20174d36");
  }

  @Test
  void kindsAndPlacesInListsCount() {
    Set<String> hashes =
        Stream.of(
                map("a", 1),
                map("a", 1.0),
                map("a", "1"),
                map("a", true),
                map("a", null),
                map("b", 1),
                map("a", List.of(1, 2)),
                map("a", List.of(2, 1)),
                map("a", List.of(List.of(1), 2)),
                map("a", map()),
                map("a", List.of()),
                map(1, 1),
                map("1", 1))
            .map(tree -> Config.of(tree).contentHash())
            .collect(Collectors.toSet());

    assertThat(hashes).hasSize(13).allMatch(hash -> hash.matches("[0-9a-f]{64}"));
  }

  @Property(tries = 200)
  void theOrderOfKeysDoesNotCount(@ForAll("trees") MapNode tree) {
    MapNode turned = (MapNode) turned(tree);

    assertThat(Config.of(turned).contentHash()).isEqualTo(Config.of(tree).contentHash());
  }

  @Provide
  Arbitrary<MapNode> trees() {
    return Trees.mergeable(2);
  }

  private static ConfigNode turned(ConfigNode node) {
    if (!(node instanceof MapNode map)) {
      return node;
    }
    List<Key> keys = new ArrayList<>(map.keys());
    Collections.reverse(keys);
    Map<Key, MapNode.Entry> entries = new LinkedHashMap<>();
    keys.forEach(key -> entries.put(key, new MapNode.Entry(Place.PROGRAM, turned(map.get(key)))));
    return MapNode.of(entries);
  }
}
