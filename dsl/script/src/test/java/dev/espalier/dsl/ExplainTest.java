package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Config;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stories of values, as a person reads them. */
final class ExplainTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    write("_base_/common.groovy", "epochs = 100\nroot = env('ROOT')\n");
    write(
        "_base_/model.groovy",
        """
        _base_ = 'common.groovy'
        model = dict(depth: 50, width: 64)
        steps = [170, 200]
        """);
    write("_base_/data.groovy", "_base_ = 'common.groovy'\ndata = dict(batch: 32)\n");
    write("optimizer/adam.groovy", "optimizer = Adam(lr: 1e-3)\n");
    write("optimizer/sgd.groovy", "optimizer = SGD(lr: 0.1)\n");
    write(
        "a.groovy",
        """
        _base_ = ['_base_/model.groovy', '_base_/data.groovy', select('optimizer', 'adam')]
        model { depth = 18 }
        epochs = _base_.epochs * 2
        steps = dict(_append_: [210])
        twin = model.depth
        """);
    write("b.groovy", "_base_ = 'a.groovy'\nmodel.depth = 34\n");
  }

  @Test
  void aValueNamesEveryFileThatItCameThrough() {
    assertStory(
        "model.depth",
        List.of(),
        """
        model.depth = 34
          set at    b.groovy:2:15
          replaced  18, set at a.groovy:2:17
          replaced  50, set at _base_/model.groovy:2:21
          through   b.groovy <- a.groovy <- _base_/model.groovy""");
  }

  @Test
  void aMapIsChangedByTheFilesThatMergeIntoIt() {
    assertStory(
        "model",
        List.of("model.width=32"),
        """
        model = dict(depth: 34, width: 32)
          set at    a.groovy:2:1
          changed   dict(depth: 50, width: 64), set at _base_/model.groovy:2:9
          parts     of it were set by b.groovy, --cfg-options
          through   b.groovy <- a.groovy <- _base_/model.groovy""");
  }

  @Test
  void anOverrideIsShownAsItWasTyped() {
    assertStory(
        "epochs",
        List.of("model.width=32", "epochs=7"),
        """
        epochs = 7
          set by    --cfg-options epochs=7
          replaced  200, set at a.groovy:3:10, by _base_.epochs * 2
          replaced  100, set at _base_/common.groovy:1:10
          through   b.groovy <- a.groovy <- _base_/model.groovy <- _base_/common.groovy""");
  }

  @Test
  void aListOperatorIsShown() {
    assertStory(
        "steps",
        List.of("~steps.0"),
        """
        steps = [200, 210]
          set by    --cfg-options ~steps.0
          changed   [170, 200, 210], set at a.groovy:4:9, by dict(_append_: [210])
          changed   [170, 200], set at _base_/model.groovy:3:9
          through   b.groovy <- a.groovy <- _base_/model.groovy""");
  }

  @Test
  void aVariableOfTheEnvironmentIsNamed() {
    assertThat(story("root", LoadOptions.DEFAULT))
        .contains("root = '/data'\n  set at    _base_/common.groovy:2:8, by env('ROOT')\n");
  }

  @Test
  void theSelectionThatGaveAFileIsShown() {
    assertThat(story("optimizer.lr", LoadOptions.DEFAULT))
        .endsWith(
            "\n  through   b.groovy <- a.groovy <- optimizer/adam.groovy (select optimizer=adam)");
    assertThat(story("optimizer.lr", LoadOptions.DEFAULT.withChoices(Map.of("optimizer", "sgd"))))
        .endsWith("<- optimizer/sgd.groovy (select optimizer=sgd instead of adam)");
  }

  @Test
  void aValueThatStandsElsewhereIsToldFromItsName() {
    assertThat(story("twin", LoadOptions.DEFAULT))
        .startsWith("twin = 18\n  set at    a.groovy:5:1, to what was set at a.groovy:2:17\n");
  }

  @Test
  void theConfigsOwnValueNeedsNoWay() throws IOException {
    write("c.groovy", "lr = 1e-3\nwords = 'a b'\nsame = 'x' + 1\nfile = fileBasename\n");
    Config config = Configs.load(folder.resolve("c.groovy"));

    assertThat(config.explain("lr").routes()).isEmpty();
    assertThat(config.explain("lr").toString()).endsWith("c.groovy:1:6");
    assertThat(config.explain("words").toString()).endsWith("c.groovy:2:9");
    assertThat(config.explain("same").toString()).endsWith("c.groovy:3:8, by 'x' + 1");
    assertThat(config.explain("file").toString()).endsWith("c.groovy:4:8, by fileBasename");
  }

  @Test
  void yamlAndTrustedFilesTellTheSame() throws IOException {
    write("d.yaml", "_base_: b.groovy\nname: 'x{{ fileBasename }}'\nsteps: {_append_: [1]}\n");
    LoadOptions trusted = LoadOptions.DEFAULT.withTrusted(true);

    assertThat(story("d.yaml", "name", trusted)).endsWith("d.yaml:2:7, by 'x{{ fileBasename }}'");
    assertThat(story("d.yaml", "steps", trusted))
        .contains("set at    d.yaml:3:8, by {_append_: [1]}")
        .contains("changed   [170, 200], set at _base_/model.groovy:3:1\n")
        .endsWith("through   d.yaml <- b.groovy <- a.groovy <- _base_/model.groovy");
    assertThat(story("epochs", trusted))
        .contains("set at    a.groovy:3:1, by _base_.epochs * 2\n")
        .contains("replaced  100, set at _base_/common.groovy:1:1\n");
    assertThat(story("optimizer", trusted)).endsWith("adam.groovy (select optimizer=adam)");
  }

  private void assertStory(String path, List<String> overrides, String story) {
    assertThat(story(path, LoadOptions.DEFAULT.withOverrides(overrides))).isEqualTo(story);
  }

  private String story(String path, LoadOptions options) {
    return story("b.groovy", path, options);
  }

  /** Returns a story, with names as if the folder were the current one. */
  private String story(String file, String path, LoadOptions options) {
    LoadOptions known = options.withEnvironment(Map.of("ROOT", "/data"));
    String story = Configs.load(folder.resolve(file), known).explain(path).toString();
    return story.replace(folder + "/", "");
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
