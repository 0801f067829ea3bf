package dev.espalier.dsl.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Config;
import dev.espalier.config.MapNode;
import dev.espalier.config.Source;
import dev.espalier.dsl.ConfigTrees;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is printed loads to an equal tree, with its keys in the same order. */
final class PrintLoadPropertyTest {

  @Property(tries = 300)
  void loadingWhatWasPrintedGivesTheTree(@ForAll("roots") MapNode root) {
    String text = GroovyPrinter.print(root);

    Config loaded = Configs.parse(new Source("printed.groovy", text), LoadOptions.DEFAULT);

    assertThat(loaded.root()).as(text).isEqualTo(root);
    assertThat(JsonPrinter.printTyped(loaded.root())).isEqualTo(JsonPrinter.printTyped(root));
    assertThat(GroovyPrinter.print(loaded.root())).isEqualTo(text);
  }

  @Property(tries = 300)
  void yamlLoadsToTheTree(@ForAll("roots") MapNode root) {
    String text = YamlPrinter.print(root);

    Config loaded = Configs.parse(new Source("printed.yaml", text), LoadOptions.DEFAULT);

    assertThat(loaded.root()).as(text).isEqualTo(root);
    assertThat(JsonPrinter.printTyped(loaded.root())).isEqualTo(JsonPrinter.printTyped(root));
  }

  @Property(tries = 300)
  void jsonLoadsToTheTree(@ForAll("roots") MapNode root) {
    String text = JsonPrinter.printConfig(root);

    Config loaded = Configs.parse(new Source("printed.json", text), LoadOptions.DEFAULT);

    assertThat(loaded.root()).as(text).isEqualTo(root);
    assertThat(JsonPrinter.printTyped(loaded.root())).isEqualTo(JsonPrinter.printTyped(root));
  }

  @Provide
  Arbitrary<MapNode> roots() {
    return ConfigTrees.roots();
  }
}
