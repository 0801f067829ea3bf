package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.Config;
import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every diagnostic has a page, every page a diagnostic, and the examples on it are true. */
final class ErrorPagesTest {

  private static final Path PAGES = Path.of("errors");
  private static final Pattern ID = Pattern.compile("\"([EW]0\\d{3})\"");

  /** The sources that report problems; those of the pose example are its data's. */
  private static final List<Path> SOURCES =
      List.of(
          Path.of("../../runtime/core/src/main"),
          Path.of("src/main"),
          Path.of("../../examples/pose/src/main"));

  /** Decoding needs types and modules, which this module has none of. */
  private static final Pattern NEEDS_TYPES = Pattern.compile("[EW]0[157]\\d\\d");

  static List<Path> pages() {
    return Fixtures.list(PAGES);
  }

  @Test
  void idsAndPagesAreTheSame() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path folder : SOURCES) {
      try (Stream<Path> files = Files.walk(folder)) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(f -> collect(f, used));
      }
    }

    assertThat(pages()).extracting(ErrorPagesTest::id).containsExactlyElementsOf(used);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aPageBeginsWithItsId(Path page) {
    assertThat(Fixtures.read(page)).startsWith("# " + id(page) + ": ");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theFirstExampleIsWrongAndTheSecondMendsIt(Path page) {
    String syntax =
        List.of("json", "yaml").stream()
            .filter(each -> !MarkdownBlocks.of(page, each).isEmpty())
            .findFirst()
            .orElse("groovy");
    List<String> examples = MarkdownBlocks.of(page, syntax);
    if (examples.isEmpty() || NEEDS_TYPES.matcher(id(page)).matches()) {
      return;
    }

    assertThat(examples).hasSize(2);
    assertThat(ids(syntax, examples.get(0))).as(examples.get(0)).contains(id(page));
    assertThat(ids(syntax, examples.get(1))).as(examples.get(1)).isEmpty();
  }

  private static List<String> ids(String syntax, String text) {
    Source source = new Source("src/test/resources/pages/page." + syntax, text);
    List<Diagnostic> found = new ArrayList<>();
    try {
      Config config = Configs.parse(source, LoadOptions.DEFAULT);
      found.addAll(config.warnings());
    } catch (ConfigException e) {
      found.addAll(e.diagnostics());
    }
    return found.stream().map(Diagnostic::id).toList();
  }

  private static void collect(Path file, Set<String> ids) {
    Matcher matcher = ID.matcher(Fixtures.read(file));
    while (matcher.find()) {
      ids.add(matcher.group(1));
    }
  }

  private static String id(Path page) {
    return page.getFileName().toString().replace(".md", "");
  }
}
