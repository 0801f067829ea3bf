package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.espalier.config.ConfigException;
import dev.espalier.config.MapNode;
import dev.espalier.dsl.print.JsonPrinter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders of files against what is expected of them; {@code -Dgolden.update=true} rewrites that.
 */
final class GoldenTest {

  static List<Path> trees() {
    return Fixtures.in("golden");
  }

  static List<Path> errors() {
    return Fixtures.in("errors");
  }

  static List<Path> equivalences() {
    return Fixtures.in("equivalence");
  }

  @ParameterizedTest
  @MethodSource("trees")
  void aConfigGivesTheExpectedTree(Path folder) throws IOException {
    MapNode root = Configs.load(Fixtures.main(folder), Fixtures.options(folder)).root();

    Fixtures.check(folder.resolve("expected.json"), JsonPrinter.printTyped(root) + "\n");
  }

  @ParameterizedTest
  @MethodSource("errors")
  void aWrongConfigGivesTheExpectedMessage(Path folder) throws IOException {
    ConfigException thrown =
        catchThrowableOfType(
            ConfigException.class,
            () -> Configs.load(Fixtures.main(folder), Fixtures.options(folder)));

    assertThat(thrown).as("%s is refused", folder).isNotNull();
    String shown = String.valueOf(thrown.getMessage()).replace(folder + "/", "");
    Fixtures.check(folder.resolve("expected.txt"), shown);
  }

  @ParameterizedTest
  @MethodSource("equivalences")
  void allFilesOfAFolderMeanTheSame(Path folder) {
    List<Path> files =
        Fixtures.list(folder).stream()
            .filter(file -> !file.getFileName().toString().startsWith("_"))
            .toList();
    MapNode first = Configs.load(files.get(0)).root();

    assertThat(files).hasSizeGreaterThan(1);
    assertThat(files).allSatisfy(file -> assertThat(Configs.load(file).root()).isEqualTo(first));
  }
}
