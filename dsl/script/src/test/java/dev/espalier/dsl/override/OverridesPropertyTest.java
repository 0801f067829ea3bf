package dev.espalier.dsl.override;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.DiagnosticPrinter;
import dev.espalier.config.Key;
import dev.espalier.config.ListNode;
import dev.espalier.config.MapNode;
import dev.espalier.config.Problems;
import dev.espalier.config.TreeEdit;
import dev.espalier.config.ValueNode;
import dev.espalier.dsl.ConfigTrees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the overrides of any tree, and for any words. */
final class OverridesPropertyTest {

  @Property(tries = 60)
  void aPrintedValueIsSetExactly(@ForAll("trees") MapNode tree) {
    for (Map.Entry<ConfigPath, ConfigNode> entry : nodes(tree).entrySet()) {
      ConfigPath path = entry.getKey();
      String token = path + "=" + print(entry.getValue());
      ConfigNode emptied = put(tree, path, ValueNode.ofNull());

      assertThat(apply((MapNode) emptied, token)).as(token).isEqualTo(tree);
      assertThat(apply(tree, token)).as(token).isEqualTo(tree);
    }
  }

  @Property(tries = 40)
  void deletingWhatWasAppendedOrAddedLeavesTheTree(@ForAll("trees") MapNode tree) {
    for (Map.Entry<ConfigPath, ConfigNode> entry : nodes(tree).entrySet()) {
      ConfigPath path = entry.getKey();
      if (entry.getValue() instanceof ListNode) {
        assertThat(apply(tree, path + "+={a: 1}", "~" + path.then(-1))).isEqualTo(tree);
      } else if (entry.getValue() instanceof MapNode) {
        ConfigPath added = path.then("added by this test");
        assertThat(apply(tree, added + "=1", "~" + added)).isEqualTo(tree);
      }
    }
  }

  @Property(tries = 600)
  void anyWordEndsInATreeOrInDiagnostics(
      @ForAll("trees") MapNode tree, @ForAll("words") List<String> words) {
    Problems problems = new Problems();

    MapNode changed = Overrides.apply(tree, words, Map.of(), problems);

    assertThat(DiagnosticPrinter.plain().print(problems.sorted())).isNotEmpty();
    if (words.size() == 1 && problems.errorCount() > 0) {
      assertThat(changed).as("a word is applied whole or not at all").isEqualTo(tree);
    }
  }

  @Provide
  Arbitrary<MapNode> trees() {
    return ConfigTrees.roots();
  }

  @Provide
  Arbitrary<List<String>> words() {
    Arbitrary<String> soup =
        Arbitraries.strings().withChars("ab.~@+=0[](){}'\",:\\- \n\r_e1u#\u0000é").ofMaxLength(14);
    Arbitrary<String> likely =
        Arbitraries.of("~", "a", "b", "")
            .flatMap(start -> soup.flatMap(path -> soup.map(value -> start + path + "=" + value)));
    return Arbitraries.oneOf(soup, likely, Arbitraries.strings().ofMaxLength(10))
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  private static MapNode apply(MapNode tree, String... tokens) {
    Problems problems = new Problems();
    MapNode changed = Overrides.apply(tree, List.of(tokens), Map.of(), problems);
    assertThat(problems.errorCount()).as("%s", problems.sorted()).isZero();
    return changed;
  }

  private static ConfigNode put(MapNode tree, ConfigPath path, ConfigNode value) {
    return TreeEdit.put(tree, path, value, TreeEdit.Mode.REPLACE, new Problems());
  }

  private static Map<ConfigPath, ConfigNode> nodes(MapNode tree) {
    Map<ConfigPath, ConfigNode> nodes = new LinkedHashMap<>();
    collect(ConfigPath.ROOT, tree, nodes);
    return nodes;
  }

  private static void collect(ConfigPath path, ConfigNode node, Map<ConfigPath, ConfigNode> nodes) {
    if (!path.isRoot()) {
      nodes.put(path, node);
    }
    if (node instanceof MapNode map) {
      map.entries().forEach((key, entry) -> collect(path.then(key), entry.value(), nodes));
    } else if (node instanceof ListNode list) {
      for (int i = 0; i < list.size(); i++) {
        collect(path.then(i), list.items().get(i), nodes);
      }
    }
  }

  private static String print(ConfigNode node) {
    if (node instanceof MapNode map) {
      return map.entries().entrySet().stream()
          .map(entry -> print(entry.getKey()) + ": " + print(entry.getValue().value()))
          .collect(Collectors.joining(", ", "{", "}"));
    } else if (node instanceof ListNode list) {
      return list.items().stream()
          .map(OverridesPropertyTest::print)
          .collect(
              Collectors.joining(", ", list.isTuple() ? "(" : "[", list.isTuple() ? ")" : "]"));
    }
    return node instanceof ValueNode leaf && leaf.value() instanceof String text
        ? quoted(text)
        : node.toString();
  }

  private static String print(Key key) {
    return key instanceof Key.Name name ? quoted(name.text()) : key.toString();
  }

  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
