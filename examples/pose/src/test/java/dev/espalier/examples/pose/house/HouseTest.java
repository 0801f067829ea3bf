package dev.espalier.examples.pose.house;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Test;

/**
 * The arrows between the rooms of the house, and the absence of reflection, held on byte code: what
 * the processor generated is read with the rest.
 */
class HouseTest {

  private static final String CONFIG = "dev.espalier.config..";
  private static final String REGISTRY = "dev.espalier.registry..";
  private static final String SCHEMA = "dev.espalier.schema..";
  private static final String DSL = "dev.espalier.dsl..";
  private static final String TRAIN = "dev.espalier.train..";
  private static final String CLI = "dev.espalier.cli..";
  private static final String PROCESSOR = "dev.espalier.processor..";
  private static final String EXAMPLES = "dev.espalier.examples..";

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.espalier");

  @Test
  void everyRoomAndGeneratedCodeIsSeen() {
    for (String name :
        new String[] {
          "dev.espalier.config.Config",
          "dev.espalier.registry.Registries",
          "dev.espalier.dsl.Configs",
          "dev.espalier.train.Runner",
          "dev.espalier.cli.Espalier",
          "dev.espalier.processor.ModuleProcessor",
          "dev.espalier.train.optim.AdamConfig",
          "dev.espalier.examples.pose.model.ResNetConfig"
        }) {
      assertThat(HOUSE.contain(name)).as(name).isTrue();
    }
  }

  @Test
  void theConfigTreeKnowsNothingElse() {
    noClasses()
        .that()
        .resideInAPackage(CONFIG)
        .should()
        .dependOnClassesThat(not(resideInAnyPackage(CONFIG, "java..", "org.jspecify..")))
        .check(HOUSE);
  }

  @Test
  void registriesKnowOnlyTheConfigTree() {
    noClasses()
        .that()
        .resideInAPackage(REGISTRY)
        .should()
        .dependOnClassesThat(not(resideInAnyPackage(REGISTRY, CONFIG, "java..", "org.jspecify..")))
        .check(HOUSE);
  }

  @Test
  void schemasKnowOnlyTreesAndRegistries() {
    noClasses()
        .that()
        .resideInAPackage(SCHEMA)
        .should()
        .dependOnClassesThat(
            not(resideInAnyPackage(SCHEMA, REGISTRY, CONFIG, "java..", "org.jspecify..")))
        .check(HOUSE);
  }

  @Test
  void theLanguageKnowsNeitherTheEngineNorTheRunner() {
    noClasses()
        .that()
        .resideInAPackage(DSL)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("ai.djl..", TRAIN, CLI, PROCESSOR, EXAMPLES, REGISTRY))
        .check(HOUSE);
  }

  @Test
  void onlyTrustedFilesKnowGroovy() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.espalier.dsl.trusted..")
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.codehaus.groovy..", "groovy..", "org.apache.groovy.."))
        .check(HOUSE);
  }

  @Test
  void theRunnerKnowsNoLanguageAndNoCommand() {
    noClasses()
        .that()
        .resideInAPackage(TRAIN)
        .should()
        .dependOnClassesThat(resideInAnyPackage(DSL, CLI, PROCESSOR, EXAMPLES))
        .check(HOUSE);
  }

  @Test
  void theProcessorKnowsOnlyAnnotationsAndLiterals() {
    noClasses()
        .that()
        .resideInAPackage(PROCESSOR)
        .should()
        .dependOnClassesThat(resideInAnyPackage(DSL, TRAIN, CLI, EXAMPLES, "ai.djl.."))
        .check(HOUSE);
  }

  @Test
  void noPackageDependsOnItselfInACircle() {
    slices().matching("dev.espalier.(**)").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void nothingBetweenATreeAndItsObjectsIsReflection() {
    withoutReflection(CONFIG, REGISTRY, SCHEMA, TRAIN, EXAMPLES).check(HOUSE);
  }

  @Test
  void theRuleSeesReflection() {
    JavaClasses reflecting = new ClassFileImporter().importClasses(Reflecting.class);

    assertThatThrownBy(() -> withoutReflection(EXAMPLES).check(reflecting))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Class.forName")
        .hasMessageContaining("Class.getDeclaredConstructor")
        .hasMessageContaining("Constructor.newInstance");
  }

  private static ArchRule withoutReflection(String... packages) {
    return noClasses()
        .that()
        .resideInAnyPackage(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "java.lang.invoke..")
        .orShould()
        .callMethodWhere(ReflectiveCall.FROM_A_CLASS);
  }

  /** What the rule must find. */
  static final class Reflecting {
    Object make() throws ReflectiveOperationException {
      return Class.forName("java.lang.Object").getDeclaredConstructor().newInstance();
    }
  }
}
