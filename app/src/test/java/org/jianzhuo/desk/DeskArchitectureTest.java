package org.jianzhuo.desk;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Keeps the program's packages in their order and each library in its room. */
class DeskArchitectureTest {

  private static final String ROOT = "org.jianzhuo.desk.";

  /** A feature uses only those at its left; {@code workbench} and {@code wiring} use all. */
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
          "evidence",
          "document",
          "opinion",
          "conclusion",
          "paper",
          "archive",
          "statistics",
          "workbench",
          "wiring");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.jianzhuo.desk");

  @Test
  void theRulesSawTheClasses() {
    assertThat(CLASSES.size()).isGreaterThan(150);
    assertThat(CLASSES.contain(ROOT + "journal.Journal")).isTrue();
  }

  @Test
  void featuresHaveNoCycle() {
    slices().matching(ROOT + "(*)..").should().beFreeOfCycles().check(CLASSES);
  }

  @Test
  void aFeatureUsesOnlyThoseAtItsLeft() {
    for (int i = 0; i < ORDER.size() - 1; i++) {
      String[] right =
          ORDER.subList(i + 1, ORDER.size()).stream()
              .map(name -> ROOT + name + "..")
              .toArray(String[]::new);
      noClasses()
          .that()
          .resideInAPackage(ROOT + ORDER.get(i) + "..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(right)
          .allowEmptyShould(true)
          .check(CLASSES);
    }
  }

  @Test
  void syncMovesEntriesAndMediaWithoutKnowingWhatTheyMean() {
    noClasses()
        .that()
        .resideInAPackage(ROOT + "sync..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "catalogue..",
            ROOT + "intake..",
            ROOT + "session..",
            ROOT + "panel..",
            ROOT + "exam..",
            ROOT + "document..",
            ROOT + "opinion..",
            ROOT + "conclusion..",
            ROOT + "paper..")
        .check(CLASSES);
  }

  @Test
  void javaFxStaysInViewsWorkbenchAndBase() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "..desk..ui..", ROOT + "workbench..", ROOT + "base..", ROOT + "wiring..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("javafx..", "org.kordamp..", "atlantafx..")
        .check(CLASSES);
  }

  @Test
  void sqlStaysInStores() {
    noClasses()
        .that()
        .resideOutsideOfPackage("..desk..store..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("java.sql..")
        .check(CLASSES);
  }

  @Test
  void camerasStayInTheirAdapter() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "evidence.camera..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("com.github.sarxos..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackages(ROOT + "evidence.camera..", ROOT + "evidence.media..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.bytedeco..")
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "evidence.hid..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hid4java..", "com.sun.jna..")
        .check(CLASSES);
  }

  @Test
  void onlyBaseTouchesThreadsAndTheWindowsQueue() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + "base..")
        .should()
        .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
        .orShould()
        .callConstructor(Thread.class, Runnable.class)
        .orShould()
        .callConstructor(Thread.class, Runnable.class, String.class)
        .check(CLASSES);
  }

  @Test
  void nobodyAsksTheClockBehindOurBack() {
    noClasses()
        .should()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .check(CLASSES);
  }

  @Test
  void nobodyWritesToTheStandardStreams() {
    noClasses()
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .check(CLASSES);
  }
}
