package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A fault of a processor itself becomes an error of the compilation, and javac goes on. */
class InternalErrorTest {

  private static final String SOURCE =
      """
      package broken;

      import dev.espalier.registry.DefineRegistry;
      import dev.espalier.registry.RegisterModule;

      @DefineRegistry("shape")
      public interface Shape {

        @RegisterModule
        record Circle(double radius) implements Shape {}
      }
      """;

  @TempDir Path classes;

  @Test
  void aConfigThatCannotBeMadeIsReportedAtItsModule() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> errors = errorsWhereFails("Shape_CircleConfig");
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).getMessage(Locale.ROOT))
        .contains("[EP090]", "no place for Shape_CircleConfig", "\tat ", "ModuleStep.writeModule");
    assertThat(errors.get(0).getLineNumber()).isEqualTo(10);
  }

  @Test
  void anIndexThatCannotBeMadeIsReportedWithoutAPlace() throws IOException {
    List<Diagnostic<? extends JavaFileObject>> errors = errorsWhereFails("ShapeTable");
    assertThat(errors).hasSize(1);
    assertThat(errors.get(0).getMessage(Locale.ROOT))
        .contains("[EP090]", "no place for ShapeTable", "\tat ", "IndexStep.write");
    assertThat(errors.get(0).getSource()).isNull();
  }

  /** Returns the errors of a compilation in which no source of that name can be opened. */
  private List<Diagnostic<? extends JavaFileObject>> errorsWhereFails(String name)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
    boolean compiled;
    try (StandardJavaFileManager standard = compiler.getStandardFileManager(heard, null, null)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              null,
              new Failing(standard, name),
              heard,
              List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
              null,
              List.of(source()));
      task.setProcessors(List.of(new ModuleProcessor(), new IndexProcessor()));
      compiled = task.call();
    }
    assertThat(compiled).isFalse();
    List<Diagnostic<? extends JavaFileObject>> errors = new ArrayList<>(heard.getDiagnostics());
    errors.removeIf(diagnostic -> diagnostic.getKind() != Diagnostic.Kind.ERROR);
    return errors;
  }

  private static JavaFileObject source() {
    Path file = Path.of("broken", "Shape.java").toAbsolutePath();
    return new SimpleJavaFileObject(file.toUri(), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return SOURCE;
      }
    };
  }

  /** Throws what no processor reckons with where sources of one name are to be written. */
  private static final class Failing extends ForwardingJavaFileManager<JavaFileManager> {
    private final String name;

    Failing(JavaFileManager files, String name) {
      super(files);
      this.name = name;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling)
        throws IOException {
      if (kind == JavaFileObject.Kind.SOURCE && className.contains(name)) {
        throw new IllegalStateException("no place for " + name);
      }
      return super.getJavaFileForOutput(location, className, kind, sibling);
    }
  }
}
