package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * What is generated for the sources of {@code run}, text by text. Run with {@code
 * -Dgolden.update=true} to write the texts anew.
 */
class GoldenSourcesTest {

  private static final Path GOLDEN = Sources.folder("generated");

  @Test
  void generatesWhatTheGoldenFilesSay() throws IOException {
    Map<String, String> generated = generate();

    if (Boolean.getBoolean("golden.update")) {
      update(generated);
    }
    assertThat(golden().keySet()).isEqualTo(generated.keySet());
    for (Map.Entry<String, String> golden : golden().entrySet()) {
      assertThat(generated.get(golden.getKey())).as(golden.getKey()).isEqualTo(golden.getValue());
    }
  }

  @Test
  void generatesTheSameTwice() throws IOException {
    assertThat(generate()).isEqualTo(generate());
  }

  private static Map<String, String> generate() throws IOException {
    Compilation compilation =
        Compilers.processing("-Aespalier.index=Golden").compile(Sources.in("run"));
    Map<String, String> sources = new TreeMap<>();
    for (JavaFileObject source : compilation.generatedSourceFiles()) {
      String name = source.getName().replaceFirst(".*/SOURCE_OUTPUT/", "");
      sources.put(name, source.getCharContent(false).toString());
    }
    return sources;
  }

  private static Map<String, String> golden() throws IOException {
    Map<String, String> texts = new TreeMap<>();
    for (Path file : Sources.files(GOLDEN)) {
      texts.put(GOLDEN.relativize(file).toString().replace('\\', '/'), Files.readString(file));
    }
    return texts;
  }

  private static void update(Map<String, String> generated) throws IOException {
    if (Files.exists(GOLDEN)) {
      for (Path old : Sources.files(GOLDEN)) {
        Files.delete(old);
      }
    }
    for (Map.Entry<String, String> source : generated.entrySet()) {
      Path file = GOLDEN.resolve(source.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, source.getValue());
    }
  }
}
