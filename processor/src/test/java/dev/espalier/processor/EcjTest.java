package dev.espalier.processor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The compiler of Eclipse, which shows processors no syntax trees, makes the same of a source. */
class EcjTest {

  private static final Path GOLDEN = Sources.folder("generated");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"run", "kinds"})
  void generatesWhatJavacDoes(String scenario) throws IOException {
    compile(scenario);

    for (Path golden : Sources.files(GOLDEN.resolve(scenario))) {
      Path generated = folder.resolve(GOLDEN.relativize(golden));
      assertThat(generated).exists().hasContent(Files.readString(golden));
    }
  }

  private void compile(String scenario) throws IOException {
    JavaCompiler compiler = new EclipseCompiler();
    DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-d",
            folder.toString(),
            "-s",
            folder.toString(),
            "-cp",
            System.getProperty("java.class.path"),
            "-source",
            "17",
            "-target",
            "17",
            "-Aespalier.index=Golden");
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, Locale.ROOT, UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages,
              files,
              found,
              options,
              null,
              files.getJavaFileObjectsFromPaths(Sources.files(Sources.folder(scenario))));
      task.setProcessors(List.of(new ModuleProcessor(), new IndexProcessor()));
      boolean done = task.call();
      assertThat(found.getDiagnostics())
          .filteredOn(d -> d.getKind() == Diagnostic.Kind.ERROR)
          .as(messages.toString())
          .isEmpty();
      assertThat(done).as(messages.toString()).isTrue();
    }
  }
}
