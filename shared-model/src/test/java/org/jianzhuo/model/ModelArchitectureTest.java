package org.jianzhuo.model;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the model pure and its packages in one order of dependency. */
class ModelArchitectureTest {

  private static final String ROOT = "org.jianzhuo.model.";
  private static final List<String> ORDER =
      List.of(
          "base",
          "journal",
          "roster",
          "deadline",
          "catalogue",
          "intake",
          "session",
          "panel",
          "exam",
          "rules",
          "evidence",
          "opinion",
          "conclusion",
          "paper",
          "archive",
          "statistics",
          "wire");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.jianzhuo.model");

  @Test
  void theRulesSawTheClasses() {
    assertThat(CLASSES.size()).isGreaterThan(80);
    assertThat(CLASSES.contain(ROOT + "journal.Folds")).isTrue();
  }

  @Test
  void packagesHaveNoCycle() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void aPackageUsesOnlyThoseBelowIt() {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] above =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> ROOT + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + ORDER.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(above)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void theModelKnowsNoDiskNetworkWindowOrDatabase() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.nio.file..", "java.net..", "java.sql..", "javafx..", "java.util.concurrent..")
        .check(CLASSES);
  }

  @Test
  void jacksonStaysInWire() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "wire..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.fasterxml..")
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheClockOrChance() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .check(CLASSES);
  }

  @Test
  void projectionsAndFactsAreImmutable() {
    classes()
        .that()
        .implement(org.jianzhuo.model.journal.Fact.class)
        .and()
        .areNotInterfaces()
        .should()
        .beRecords()
        .check(CLASSES);
  }
}
