package dev.espalier.examples.pose.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Source;
import dev.espalier.dsl.Configs;
import dev.espalier.dsl.LoadOptions;
import dev.espalier.examples.pose.Markdown;
import dev.espalier.examples.pose.Repository;
import dev.espalier.examples.pose.command.Command;
import dev.espalier.train.TrainConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page on editors shows is so; what an editor itself said is not asked again. */
class EditorsPageTest {

  private static final Path FILE = Repository.ROOT.resolve("dsl/cli/EDITORS.md");
  private static final Markdown PAGE = new Markdown(Repository.read(FILE));
  private static final Validator SCHEMA = Validator.of();

  /** A row of the table of proposals: what stands in its last column. */
  private static final Pattern PROPOSED = Pattern.compile("(?m)^\\| `.*\\| (`[^|]*) \\|$");

  private static final Pattern CODE = Pattern.compile("`([A-Za-z_]+)`");

  @Test
  void theFirstConfigIsFineByTheSchemaAndByTheCommand() {
    String config = PAGE.blocks("yaml").get(0);

    assertThat(SCHEMA.errorsOfYaml(config)).isEmpty();
    assertThat(
            Configs.parse(new Source("configs/page.yaml", config), LoadOptions.DEFAULT)
                .as(TrainConfig.class)
                .customHooks())
        .hasSize(2);
  }

  @Test
  void theSecondHasTheMistakesThatThePageLists() {
    List<String> errors = SCHEMA.errorsOfYaml(PAGE.blocks("yaml").get(1));

    assertThat(PAGE.blocks("text").get(1).lines()).containsExactlyInAnyOrderElementsOf(errors);
  }

  @Test
  void whatIsSaidBesideAKeyIsItsDescription() {
    assertThat(PAGE.blocks("text").get(0).lines())
        .isNotEmpty()
        .allSatisfy(
            line -> {
              String[] parts = line.split(": ", 2);
              assertThat(squeezed(SCHEMA.text()))
                  .contains(
                      squeezed("\"%s\": {\"description\": \"%s\"".formatted(parts[0], parts[1])));
            });
  }

  @Test
  void whatIsProposedIsInTheSchema() {
    List<String> words =
        PROPOSED
            .matcher(Repository.read(FILE))
            .results()
            .flatMap(row -> CODE.matcher(row.group(1)).results())
            .map(word -> word.group(1))
            .toList();

    assertThat(words)
        .contains("SGD", "momentum", "score_thr")
        .allSatisfy(word -> assertThat(SCHEMA.text()).contains("\"" + word + "\""));
  }

  @Test
  void definitionsAndScriptsAreQuoted() {
    String script = Command.run("schema", "--gdsl").out();

    assertThat(PAGE.blocks("json"))
        .isNotEmpty()
        .allSatisfy(block -> assertThat(squeezed(SCHEMA.text())).contains(squeezed(block)));
    assertThat(PAGE.blocks("groovy"))
        .isNotEmpty()
        .allSatisfy(
            block -> assertThat(script.lines().toList()).containsAll(block.lines().toList()));
  }

  @Test
  void commandsPrintWhatThePageSays() {
    for (String block : PAGE.blocks("console")) {
      String command = block.lines().findFirst().orElseThrow();

      assertThat(command).startsWith("$ ./espalier ");
      assertThat(Command.run(command.substring("$ ./espalier ".length()).split(" ")).out())
          .isEqualTo(block.substring(command.length() + 1));
    }
  }

  private static String squeezed(String text) {
    return text.replaceAll("\\s", "");
  }
}
