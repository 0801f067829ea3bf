package dev.espalier.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.espalier.config.ConfigNode;
import dev.espalier.config.ConfigPath;
import dev.espalier.config.Decoding;
import dev.espalier.config.DiagnosticPrinter;
import dev.espalier.config.MapNode;
import dev.espalier.config.Origin;
import dev.espalier.config.Place;
import dev.espalier.config.Problems;
import dev.espalier.config.Source;
import dev.espalier.config.ValueNode;
import dev.espalier.registry.Zoo.Animal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a person reads of names that a registry does not find, or would rather not. */
class RegistryDiagnosticsTest {

  private final Registries registries =
      Registries.of(
          List.of(
              Zoo.Index.defining(
                  "pets",
                  Zoo.Table.of("pet", Zoo.plain("pet.Cat"), Zoo.plain("pet.Dog"))
                      .and("Tomcat", Zoo.plain("pet.Cat"))
                      .deprecating("Tomcat", "Cat")),
              Zoo.Index.of("farm", Zoo.Table.of("farm", Zoo.plain("farm.Dog")))));
  private final Problems problems = new Problems();

  private String printed(String name) {
    Source source = new Source("a.groovy", "animal = '" + name + "'\n");
    ConfigNode node =
        ValueNode.of(name)
            .withOrigin(Origin.at(new Place.InSource(source, 1, 10, name.length() + 2)));
    ModuleCodec.of(Animal.class, "animal")
        .decode(
            MapNode.empty().with("type", node),
            new Decoding(ConfigPath.parse("animal"), problems, registries));
    return DiagnosticPrinter.plain().print(problems.sorted());
  }

  @Test
  void anUnknownScope() {
    assertThat(printed("pte.Cat"))
        .isEqualTo(
            """
            error[E0501]: the registry 'animal' has no scope 'pte'
              --> a.groovy:1:10
               |
             1 | animal = 'pte.Cat'
               |          ^^^^^^^^^ did you mean 'pet'?
               = known: farm, pet
               = there is 'pet.Cat'
            1 error in a.groovy
            """);
  }

  @Test
  void aNameThatTheScopeHasNot() {
    assertThat(printed("farm.Cat"))
        .isEqualTo(
            """
            error[E0102]: 'farm.Cat' is not in the registry 'animal'
              --> a.groovy:1:10
               |
             1 | animal = 'farm.Cat'
               |          ^^^^^^^^^^
               = known: farm.Dog
               = there is 'pet.Cat'
            1 error in a.groovy
            """);
  }

  @Test
  void aNameOfSeveralScopes() {
    assertThat(printed("Dog"))
        .isEqualTo(
            """
            error[E0502]: 'Dog' is in several scopes of the registry 'animal'
              --> a.groovy:1:10
               |
             1 | animal = 'Dog'
               |          ^^^^^ write 'farm.Dog' or 'pet.Dog'
               = farm.Dog: farm.Dog (from farm)
               = pet.Dog: pet.Dog (from pets)
            1 error in a.groovy
            """);
  }

  @Test
  void anOldName() {
    assertThat(printed("Tomcat"))
        .isEqualTo(
            """
            warning[W0501]: 'pet.Tomcat' is an old name of 'Cat' in the registry 'animal'
              --> a.groovy:1:10
               |
             1 | animal = 'Tomcat'
               |          ^^^^^^^^ write 'Cat'
            1 warning in a.groovy
            """);
    assertThat(registries.of(Animal.class).names()).containsExactly("Cat", "farm.Dog", "pet.Dog");
    assertThat(registries.of(Animal.class).deprecatedNames()).containsEntry("Tomcat", "Cat");
  }
}
