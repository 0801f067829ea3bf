package dev.espalier.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Named modules find services by their declaration alone, so it has to name the index. */
class ModulePathTest {

  @Test
  void aDeclarationWithoutTheIndexIsGivenTheLineToPaste() {
    Compilation compilation =
        Compilers.processing("-Aespalier.index=Golden", "--add-reads", "app=ALL-UNNAMED")
            .compile(with("module app {}"));

    assertThat(compilation).hadErrorContaining("[EP064]");
    assertThat(compilation).hadErrorContaining("provides dev.espalier.registry.ModuleIndex with ");
  }

  private static List<JavaFileObject> with(String declaration) {
    List<JavaFileObject> sources = new ArrayList<>(Sources.in("run"));
    sources.add(JavaFileObjects.forSourceString("module-info", declaration));
    return sources;
  }
}
