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
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A converted file gives the tree of the original, with the bases of the original beside it. */
final class ConversionLawTest {

  private static final Path EXAMPLES = Path.of("../../examples");

  private static final LoadOptions OPTIONS = Fixtures.options(Path.of("none"));

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

  @ParameterizedTest
  @ValueSource(strings = {"yaml", "json", "groovy"})
  void aConvertedFileGivesTheSameTree(String extension) {
    List<String> refused = new ArrayList<>();
    for (Path file : files()) {
      MapNode expected = tree(file.toString(), Fixtures.read(file));
      String text;
      try {
        text = Conversion.of(file, Path.of("x." + extension)).text();
      } catch (ConfigException e) {
        assertThat(e.diagnostics()).extracting(Diagnostic::id).containsOnly("E0030");
        refused.add(file.toString().replaceAll(".*(resources|examples)/", "") + e.getMessage());
        continue;
      }
      String name = file.toString().replaceAll("\\.\\w+$", "." + extension);

      assertThat(tree(name, text)).as("%s:%n%s", file, text).isEqualTo(expected);
    }
    assertThat(refused).isEmpty();
  }

  /** Returns a file's tree, without the names of files, which a conversion changes. */
  private static MapNode tree(String name, String text) {
    String own =
        text.replaceAll("\\{\\{ *file(Basename|Extname) *}}", "F")
            .replaceAll("\\$\\{file(Basename|Extname)}", "F")
            .replaceAll("\\bfile(Basename|Extname)\\b", "'F'");
    return Configs.parse(new Source(name, own), OPTIONS).root();
  }
}
