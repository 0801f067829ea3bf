package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is generated for the sources of {@code run} and {@code kinds}, text by text. Run with {@code
 * -Dgolden.update=true} to write the texts anew.
 */
class GoldenSourcesTest {

  private static final Path GOLDEN = Sources.folder("generated");

  /** A module of five parameters stays within this, without imports, comments and blank lines. */
  private static final int MOST_LINES = 120;

  private static final int FIVE = 5;

  @ParameterizedTest
  @ValueSource(strings = {"run", "kinds"})
  void generatesWhatTheGoldenFilesSay(String scenario) throws IOException {
    Map<String, String> generated = generate(scenario);

    if (Boolean.getBoolean("golden.update")) {
      update(scenario, generated);
    }
    Map<String, String> all = golden(scenario);
    assertThat(all.keySet()).isEqualTo(generated.keySet());
    for (Map.Entry<String, String> golden : all.entrySet()) {
      assertThat(generated.get(golden.getKey())).as(golden.getKey()).isEqualTo(golden.getValue());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "kinds"})
  void generatesTheSameTwice(String scenario) throws IOException {
    assertThat(generate(scenario)).isEqualTo(generate(scenario));
  }

  @ParameterizedTest
  @ValueSource(strings = {"run", "kinds"})
  void aModuleOfFiveParametersIsShort(String scenario) throws IOException {
    generate(scenario)
        .forEach(
            (name, text) -> {
              List<String> lines = text.lines().toList();
              long parameters =
                  lines.stream().filter(l -> l.contains("static final Field<")).count();
              if (name.endsWith("Config.java") && parameters <= FIVE) {
                assertThat(lines.stream().filter(GoldenSourcesTest::isCode).count())
                    .as(name)
                    .isLessThanOrEqualTo(MOST_LINES);
              }
            });
  }

  private static boolean isCode(String line) {
    String text = line.strip();
    return !text.isEmpty() && !text.startsWith("import ") && !text.matches("(/\\*\\*|\\*).*");
  }

  private static Map<String, String> generate(String scenario) throws IOException {
    Compilation compilation =
        Compilers.processing("-Aespalier.index=Golden").compile(Sources.in(scenario));
    Map<String, String> sources = new TreeMap<>();
    for (JavaFileObject source : compilation.generatedSourceFiles()) {
      String name = source.getName().replaceFirst(".*/SOURCE_OUTPUT/", "");
      sources.put(name, source.getCharContent(false).toString());
    }
    return sources;
  }

  private static Map<String, String> golden(String scenario) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(scenario)) {
      texts.put(GOLDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
    return texts;
  }

  /** Returns the golden files in a scenario's package, and its marker class. */
  private static List<Path> files(String scenario) {
    return Sources.files(GOLDEN).stream()
        .filter(
            file ->
                GOLDEN.relativize(file).startsWith(scenario)
                    || file.getFileName().toString().startsWith(scenario + "_"))
        .toList();
  }

  private static void update(String scenario, Map<String, String> generated) throws IOException {
    for (Path old : files(scenario)) {
      Files.delete(old);
    }
    for (Map.Entry<String, String> source : generated.entrySet()) {
      Path file = GOLDEN.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }
}
