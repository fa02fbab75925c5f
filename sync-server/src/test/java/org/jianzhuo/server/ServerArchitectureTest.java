package org.jianzhuo.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Keeps the server ignorant of what it carries. */
class ServerArchitectureTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.jianzhuo.server");

  @Test
  void theRulesSawTheClasses() {
    assertThat(CLASSES.size()).isGreaterThan(10);
  }

  @Test
  void packagesHaveNoCycle() {
    slices()
        .matching("org.jianzhuo.server.(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void theServerDoesNotKnowWhatEntriesMean() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "org.jianzhuo.model.roster..",
            "org.jianzhuo.model.catalogue..",
            "org.jianzhuo.model.intake..",
            "org.jianzhuo.model.session..",
            "org.jianzhuo.model.panel..",
            "org.jianzhuo.model.exam..",
            "org.jianzhuo.model.opinion..",
            "org.jianzhuo.model.conclusion..")
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheClockBehindOurBack() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }
}
