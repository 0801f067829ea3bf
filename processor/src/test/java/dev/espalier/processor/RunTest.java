package dev.espalier.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import org.junit.jupiter.api.Test;

class RunTest {

  @Test
  void whatIsGeneratedCompilesWithoutWarnings() {
    Compilation compilation =
        Compiler.javac()
            .withOptions("-Xlint:all,-processing", "-Werror", "--release", "17")
            .withProcessors(new ModuleProcessor(), new IndexProcessor())
            .compile(Sources.in("run"));

    assertThat(compilation).succeededWithoutWarnings();
  }
}
