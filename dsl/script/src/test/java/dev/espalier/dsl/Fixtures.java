package dev.espalier.dsl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Folders of config files with what they should give. */
final class Fixtures {

  private static final Path ROOT = Path.of("src/test/resources");

  /** {@code -Dgolden.update=true} rewrites the expected files instead of comparing with them. */
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Fixtures() {}

  /** Returns the entries of a fixture folder, sorted. */
  static List<Path> in(String folder) {
    return list(ROOT.resolve(folder));
  }

  static List<Path> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the config of a fixture, which may be in any syntax. */
  static Path main(Path folder) {
    return list(folder).stream()
        .filter(file -> file.getFileName().toString().startsWith("main."))
        .findFirst()
        .orElseThrow();
  }

  /** Returns the options of a fixture: the lines of its {@code options.txt} are overrides. */
  static LoadOptions options(Path folder) {
    Path file = folder.resolve("options.txt");
    List<String> tokens = Files.exists(file) ? read(file).lines().toList() : List.of();
    return LoadOptions.DEFAULT
        .withEnvironment(Map.of("HOME_OF_DATA", "/data"))
        .withOverrides(tokens);
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Compares a text with the one in a file. */
  static void check(Path expected, String actual) throws IOException {
    if (UPDATE) {
      Files.writeString(expected, actual);
    }
    assertThat(actual).as(expected.toString()).isEqualTo(read(expected));
  }
}
