package dev.espalier.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;

/** How many rounds the processors ask of the compiler, and what comes of others' modules. */
class RoundsTest {

  private static final JavaFileObject PET =
      JavaFileObjects.forSourceString(
          "zoo.Pet",
          """
          package zoo;
          import dev.espalier.registry.*;
          @DefineRegistry("pet")
          public interface Pet {
            @RegisterModule record Cat(int lives) implements Pet {}
          }
          """);

  private static final String DOG =
      """
      package zoo;
      import dev.espalier.registry.*;
      @RegisterModule(name = "%s") public record Dog() implements Pet {}
      """;

  private static final String OWNER =
      """
      package zoo;
      import dev.espalier.registry.*;
      @RegisterModule public record Owner(Dog.Kind kind) implements Pet {}
      """;

  /** Writes a source in the first round, and remembers what each round begins with. */
  @SupportedAnnotationTypes("*")
  private static final class Other extends AbstractProcessor {

    private final String source;
    private final List<Set<String>> rounds = new ArrayList<>();

    Other(String source) {
      this.source = source;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      Set<String> types = new TreeSet<>();
      round.getRootElements().forEach(type -> types.add(type.toString()));
      rounds.add(types);
      if (rounds.size() == 1 && !source.isEmpty()) {
        try (Writer writer = processingEnv.getFiler().createSourceFile("zoo.Dog").openWriter()) {
          writer.write(source);
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return false;
    }
  }

  private static Compilation compile(Other other, JavaFileObject... sources) {
    return Compiler.javac()
        .withOptions("--release", "17", "-Xlint:all,-processing", "-Aespalier.index=Golden")
        .withProcessors(new ModuleProcessor(), new IndexProcessor(), other)
        .compile(sources);
  }

  private static List<String> indexes(Compilation compilation) throws IOException {
    return compilation
        .generatedFile(
            StandardLocation.CLASS_OUTPUT, "META-INF/services/dev.espalier.registry.ModuleIndex")
        .orElseThrow()
        .getCharContent(false)
        .toString()
        .lines()
        .toList();
  }

  @Test
  void theIndexIsWrittenBesideTheConfigs() {
    Other other = new Other("");
    assertThat(compile(other, PET)).succeededWithoutWarnings();

    assertThat(other.rounds)
        .containsExactly(
            Set.of("zoo.Pet"),
            Set.of(
                "zoo.Pet_CatConfig",
                "zoo.PetTable_Golden",
                "zoo.ModuleIndex_Golden",
                "dev.espalier.index.zoo_ModuleIndex_Golden"),
            Set.of());
  }

  @Test
  void modulesThatAnotherProcessorWritesHaveAnIndexOfTheirOwn() throws IOException {
    Compilation compilation = compile(new Other(DOG.formatted("Dog")), PET);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(indexes(compilation))
        .containsExactly("zoo.ModuleIndex_Golden", "zoo.ModuleIndex_Golden_2");
    assertThat(compilation)
        .generatedSourceFile("zoo.PetTable_Golden_2")
        .contentsAsUtf8String()
        .contains("DogConfig.MODULE");
  }

  @Test
  void aNameIsTakenInLaterRoundsToo() {
    assertThat(compile(new Other(DOG.formatted("Cat")), PET))
        .hadErrorContaining(
            "[EP060] 'Cat' is registered twice in the registry 'pet': by zoo.Pet.Cat and by"
                + " zoo.Dog");
  }

  /** What is not written yet is no reason for a second index. */
  @Test
  void aModuleWaitsForTheTypesItNames() throws IOException {
    String kinds = "package zoo; public interface Dog { enum Kind { SMALL, LARGE } }";

    Compilation compilation =
        compile(new Other(kinds), PET, JavaFileObjects.forSourceString("zoo.Owner", OWNER));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(indexes(compilation)).containsExactly("zoo.ModuleIndex_Golden");
    assertThat(compilation)
        .generatedSourceFile("zoo.PetTable_Golden")
        .contentsAsUtf8String()
        .contains("OwnerConfig.MODULE");
  }
}
