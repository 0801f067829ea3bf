package dev.espalier.dsl;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import org.junit.jupiter.api.Test;

/** The walls of the house: who may see whom. */
final class ArchitectureTest {

  private static final String TRUSTED = "dev.espalier.dsl.trusted";

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.espalier.dsl");

  @Test
  void onlyTrustedFilesSeeGroovy() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TRUSTED)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("groovy..", "org.codehaus.groovy..", "org.apache.groovy..")
        .check(CLASSES);
  }

  @Test
  void onlyTheLoaderReachesTrustedFiles() {
    noClasses()
        .that()
        .resideOutsideOfPackage(TRUSTED)
        .and()
        .doNotHaveFullyQualifiedName("dev.espalier.dsl.Loader")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(TRUSTED)
        .check(CLASSES);
  }

  @Test
  void theLanguageTouchesNothingOutside() {
    noClasses()
        .that()
        .resideInAPackage("dev.espalier.dsl.lang")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio..", "java.net..", "java.lang.reflect..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.System")
        .check(CLASSES);
  }

  @Test
  void theLanguageKnowsNoSyntaxAndNoPrinter() {
    noClasses()
        .that()
        .resideInAPackage("dev.espalier.dsl.lang")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.espalier.dsl",
            "dev.espalier.dsl.groovy",
            "dev.espalier.dsl.print",
            "dev.espalier.dsl.override")
        .check(CLASSES);
  }

  @Test
  void packagesFormNoCycles() {
    SlicesRuleDefinition.slices()
        .matching("dev.espalier.dsl.(*)..")
        .should()
        .beFreeOfCycles()
        .check(CLASSES);
  }

  @Test
  void nobodyReflectsPrintsOrSeesTheEngine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.lang.reflect..", "ai.djl..", "dev.espalier.train..")
        .orShould()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(Class.class, "forName", String.class)
        .check(CLASSES);
  }

  @Test
  void everythingIsFinalOrSealedOrARecord() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areNotEnums()
        .and()
        .areNotAnonymousClasses()
        .and()
        .haveSimpleNameNotEndingWith("package-info")
        .and()
        // What a trusted file is compiled to extends it.
        .doNotHaveFullyQualifiedName(TRUSTED + ".ConfigScript")
        .should()
        .haveModifier(com.tngtech.archunit.core.domain.JavaModifier.FINAL)
        .check(CLASSES);
  }
}
