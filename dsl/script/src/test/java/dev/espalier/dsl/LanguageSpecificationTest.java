package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import dev.espalier.dsl.print.GroovyPrinter;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Evaluates the examples of LANGUAGE.md. */
final class LanguageSpecificationTest {

  private static final Path PAGE = Path.of("LANGUAGE.md");
  private static final Pattern SHOWN = Pattern.compile("(?m)^(\\w+) = .*// => (.*)$");

  static List<String> examples() {
    return MarkdownBlocks.of(PAGE, "groovy");
  }

  static List<String> refusals() {
    return MarkdownBlocks.of(PAGE, "refused").get(0).lines().toList();
  }

  @Test
  void thereAreExamples() {
    assertThat(examples()).hasSizeGreaterThan(10);
    assertThat(refusals()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleHasTheValuesItShows(String text) {
    Config config = load(text);

    Matcher shown = SHOWN.matcher(text);
    while (shown.find()) {
      assertThat(GroovyPrinter.printValue(config.get(shown.group(1))).replaceAll("\n +", " "))
          .as(shown.group())
          .isEqualTo(shown.group(2).strip().replaceAll("\n +", " "));
    }
  }

  @ParameterizedTest
  @MethodSource("refusals")
  void aRefusedLineGetsItsDiagnostic(String line) {
    String[] parts = line.split(" +// ", 2);

    ConfigException thrown = catchThrowableOfType(ConfigException.class, () -> load(parts[0]));

    assertThat(thrown).as(line).isNotNull();
    assertThat(thrown.diagnostics()).extracting(Diagnostic::id).contains(parts[1]);
  }

  @Test
  void everyMethodIsListed() {
    String page = Fixtures.read(PAGE);
    for (String value : List.of("[1]", "dict()", "'s'", "1")) {
      ConfigException thrown =
          catchThrowableOfType(ConfigException.class, () -> load("x = " + value + ".qqqqqq()"));
      String known = thrown.diagnostics().get(0).notes().get(0).replace("known: ", "");
      assertThat(known.split(", "))
          .allSatisfy(name -> assertThat(page).containsPattern("\\b" + name + "\\b"));
    }
  }

  private static Config load(String text) {
    return Configs.parse(
        new Source("src/test/resources/pages/example.groovy", text), LoadOptions.DEFAULT);
  }
}
