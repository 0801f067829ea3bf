package dev.espalier.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.espalier.registry.Registries;
import dev.espalier.registry.Registry;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names across jars: a library {@code zoo}, and what others register beside it. */
class ClashTest {

  @TempDir private Path folder;
  private JarCompiler jars;

  private static final Map<String, String> ZOO =
      Map.of(
          "zoo.package-info",
          "@dev.espalier.registry.ModuleLibrary(scope = \"zoo\") package zoo;",
          "zoo.Animal",
          """
          package zoo;
          import dev.espalier.registry.*;
          @DefineRegistry("animal")
          public interface Animal {}
          """,
          "zoo.Cat",
          """
          package zoo;
          import dev.espalier.registry.*;
          @RegisterModule(name = {"Cat", "cat"}, deprecatedNames = "Felis")
          public final class Cat implements Animal {}
          """);

  @BeforeEach
  void compileTheLibrary() throws IOException {
    jars = new JarCompiler(folder);
    assertThat(jars.compile("zoo", ZOO)).isEmpty();
  }

  private static Map<String, String> module(String type, String registration) {
    return Map.of(
        type,
        """
        package %s;
        import dev.espalier.registry.*;
        @RegisterModule(%s)
        public final class %s implements zoo.Animal {}
        """
            .formatted(
                type.substring(0, type.indexOf('.')),
                registration,
                type.substring(type.indexOf('.') + 1)));
  }

  private Registry<?> animals(String... names) throws IOException {
    try (URLClassLoader loader = jars.loader(names)) {
      return Registries.load(loader).all().stream()
          .filter(registry -> registry.name().equals("animal"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  void aNameOfTheClassPathIsACompileErrorThatShowsBothPlaces() throws IOException {
    assertThat(jars.compile("app", module("app.Tom", "scope = \"zoo\", name = \"Cat\""), "zoo"))
        .containsExactly(
            "3: [EP066] 'zoo.Cat' is registered twice in the registry 'animal': by zoo.Cat (from"
                + " zoo, on the class path) and by app.Tom; rename it, or say force = true to"
                + " replace the other");
  }

  @Test
  void anOldNameIsANameToo() throws IOException {
    assertThat(jars.compile("app", module("app.Tom", "scope = \"zoo\", name = \"Felis\""), "zoo"))
        .singleElement()
        .asString()
        .contains("[EP066] 'zoo.Felis'");
  }

  @Test
  void jarsThatDoNotSeeEachOtherClashAtStart() throws IOException {
    assertThat(jars.compile("a", module("a.Dog", ""), "zoo")).isEmpty();
    assertThat(jars.compile("b", module("b.Dog", ""), "zoo")).isEmpty();

    assertThatThrownBy(() -> animals("zoo", "a", "b"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "'Dog' is registered twice in the registry 'animal': a.Dog (from a) and b.Dog (from"
                + " b)");
  }

  @Test
  void oneReplacesTheOtherByForce() throws IOException {
    assertThat(
            jars.compile(
                "app", module("app.Tom", "scope = \"zoo\", name = \"Cat\", force = true"), "zoo"))
        .isEmpty();

    assertThat(animals("zoo", "app").toString())
        .isEqualTo(
            """
            registry 'animal': 2 names of zoo.Animal
              Cat    app.Tom  from app, in place of zoo.Cat (from zoo)
              Felis  zoo.Cat  from zoo, deprecated: use Cat
              cat    zoo.Cat  from zoo""");
    assertThat(animals("app", "zoo").toString()).isEqualTo(animals("zoo", "app").toString());
  }

  @Test
  void twoMayNotReplaceOne() throws IOException {
    String forced = "scope = \"zoo\", name = \"Cat\", force = true";
    assertThat(jars.compile("a", module("a.Tom", forced), "zoo")).isEmpty();
    assertThat(jars.compile("b", module("b.Kit", forced), "zoo")).isEmpty();

    assertThat(jars.compile("c", module("c.Tim", forced), "zoo", "a"))
        .containsExactly(
            "3: [EP066] 'zoo.Cat' is registered twice in the registry 'animal', both by force: by"
                + " a.Tom (from a, on the class path) and by c.Tim; one alone may replace others");
    assertThatThrownBy(() -> animals("zoo", "a", "b"))
        .hasMessage(
            "'zoo.Cat' is registered twice in the registry 'animal', both by force: a.Tom (from"
                + " a) and b.Kit (from b)");
  }

  @Test
  void theSameNameInAnotherScopeIsNoClash() throws IOException {
    assertThat(jars.compile("app", module("app.Cat", ""), "zoo")).isEmpty();

    assertThat(animals("zoo", "app").names()).containsExactly("Cat", "cat", "zoo.Cat");
  }

  @Test
  void anEarlierRunOfTheSameCompilationIsNoClash() throws IOException {
    assertThat(jars.compile("app", module("app.Dog", "name = \"Hound\""), "zoo")).isEmpty();

    assertThat(jars.compile("app", module("app.Dachshund", "name = \"Hound\""), "zoo", "app"))
        .isEmpty();
  }

  @Test
  void modulesOfALibrarysPackageJoinItsScopeInAnotherCompilationToo() throws IOException {
    assertThat(jars.compile("test", module("zoo.Lion", ""), "zoo")).isEmpty();

    assertThat(animals("zoo", "test").fullNames()).contains("zoo.Lion");
  }
}
