package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.ConfigException;
import dev.espalier.config.Diagnostic;
import dev.espalier.config.MapNode;
import dev.espalier.config.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A converted file gives the tree of the original, with the bases of the original beside it. */
final class ConversionLawTest {

  private static final Path EXAMPLES = Path.of("../../examples");

  /** The config files of all golden folders and examples that load by themselves. */
  private static List<Path> files() {
    List<Path> roots = new ArrayList<>(Fixtures.in("golden"));
    roots.addAll(Fixtures.in("equivalence"));
    roots.add(EXAMPLES.resolve("pose/configs"));
    roots.add(EXAMPLES.resolve("quickstart/configs"));
    return roots.stream().flatMap(ConversionLawTest::configsIn).toList();
  }

  private static Stream<Path> configsIn(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all
          .filter(Configs::isConfig)
          .filter(file -> !file.getFileName().toString().equals("expected.json"))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files that compute from what their bases give, or from the environment. */
  private static final List<String> COMPUTE =
      List.of(
          "golden/bases/main.groovy",
          "golden/conditions/main.groovy",
          "golden/groovy-on-yaml/main.groovy",
          "equivalence/inherit/deleted.groovy",
          "equivalence/inherit/paths.groovy",
          "equivalence/list-operators/paths.groovy",
          "quickstart/configs/drawing.groovy");

  /** Files with whole environment variables, which are always strings in Groovy. */
  private static final List<String> TYPED =
      List.of("golden/json-environment/main.json", "golden/yaml-bases/main.yaml");

  /** The least number of files that are tried, so that none goes unnoticed. */
  private static final int FILES = 85;

  static Stream<Arguments> targets() {
    List<String> all = Stream.concat(COMPUTE.stream(), TYPED.stream()).toList();
    return Stream.of(
        Arguments.of("yaml", COMPUTE), Arguments.of("json", COMPUTE), Arguments.of("groovy", all));
  }

  @ParameterizedTest
  @MethodSource("targets")
  void aConvertedFileGivesTheSameTree(String extension, List<String> cannot) {
    List<String> refused = new ArrayList<>();
    for (Path file : files()) {
      String name = file.toString().replaceAll("\\.\\w+$", "." + extension);
      try {
        String text = Conversion.of(file, Path.of("x." + extension)).text();

        for (String data : List.of("/data", "42")) {
          assertThat(tree(name, text, data))
              .as("%s:%n%s", file, text)
              .isEqualTo(tree(file.toString(), Fixtures.read(file), data));
        }
      } catch (ConfigException e) {
        assertThat(e.diagnostics()).extracting(Diagnostic::id).containsOnly("E0030");
        refused.add(file.toString().replace('\\', '/').replaceAll(".*(resources|examples)/", ""));
      }
    }
    assertThat(refused).containsExactlyInAnyOrderElementsOf(cannot);
    assertThat(files()).hasSizeGreaterThanOrEqualTo(FILES);
  }

  @Test
  void theExamplesOfTheLanguageConvert(@TempDir Path folder) throws IOException {
    int converted = 0;
    List<String> examples = MarkdownBlocks.of(Path.of("LANGUAGE.md"), "groovy");
    for (String text : examples) {
      Path file = Files.writeString(folder.resolve("example.groovy"), text);
      String page = "src/test/resources/pages/example.";
      try {
        String yaml = Conversion.of(file, Path.of("x.yaml")).text();

        assertThat(tree(page + "yaml", yaml, "")).isEqualTo(tree(page + "groovy", text, ""));
        converted++;
      } catch (ConfigException e) {
        assertThat(e.diagnostics()).extracting(Diagnostic::id).containsOnly("E0030");
      }
    }
    assertThat(converted).isGreaterThanOrEqualTo(examples.size() - 3);
  }

  /** Returns a file's tree, without the names of files, which a conversion changes. */
  private static MapNode tree(String name, String text, String data) {
    String own =
        text.replaceAll("\\{\\{ *file(Basename|Extname) *}}", "F")
            .replaceAll("\\$\\{file(Basename|Extname)}", "F")
            .replaceAll("\\bfile(Basename|Extname)\\b", "'F'");
    return Configs.parse(
            new Source(name, own),
            LoadOptions.DEFAULT.withEnvironment(Map.of("HOME_OF_DATA", data)))
        .root();
  }
}
