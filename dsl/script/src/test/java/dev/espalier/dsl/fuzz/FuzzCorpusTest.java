package dev.espalier.dsl.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gives every target what a fuzzer once found, or begins with. */
final class FuzzCorpusTest {

  static List<Path> corpus() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/resources/fuzz"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void endsInATreeOrInDiagnostics(Path file) throws IOException {
    byte[] data = Files.readAllBytes(file);

    GroovyTarget.fuzzerTestOneInput(data);
    JsonTarget.fuzzerTestOneInput(data);
    YamlTarget.fuzzerTestOneInput(data);
    OverrideTarget.fuzzerTestOneInput(data);
  }
}
