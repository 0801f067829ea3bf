package dev.espalier.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

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

  /** Two modules may not share a package, so a clash between them shows at the start. */
  @Test
  void aNamedModuleHasNoMarkerForOtherCompilations() {
    Compilation compilation =
        Compilers.processing("-Aespalier.index=Golden", "--add-reads", "app=ALL-UNNAMED")
            .compile(
                with(
                    """
                    module app {
                      requires java.compiler;
                      provides dev.espalier.registry.ModuleIndex with run.pose.ModuleIndex_Golden;
                    }
                    """));

    assertThat(compilation.generatedSourceFiles())
        .isNotEmpty()
        .noneMatch(file -> file.getName().contains("dev/espalier/index"));
  }

  private static List<JavaFileObject> with(String declaration) {
    List<JavaFileObject> sources = new ArrayList<>(Sources.in("run"));
    sources.add(JavaFileObjects.forSourceString("module-info", declaration));
    return sources;
  }
}
