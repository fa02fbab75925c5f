package org.jianzhuo.model.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jianzhuo.model.wire.CatalogueReader;
import org.jianzhuo.model.wire.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the built-in catalogue is whole. */
class CatalogueTest {

  private static final Catalogue CATALOGUE = CatalogueReader.read();

  @Test
  void theWorkInjuryStandardHasItsClausesPerGrade() {
    List<Clause> clauses = CATALOGUE.clauses(Standard.GBT_16180_2014);
    assertThat(clauses).hasSize(530);
    List<Integer> perGrade =
        IntStream.rangeClosed(1, 10)
            .mapToObj(g -> (int) clauses.stream().filter(c -> c.grade() == g).count())
            .toList();
    assertThat(perGrade).containsExactly(23, 39, 47, 55, 65, 76, 63, 74, 42, 46);
  }

  @Test
  void clausesAreNumberedWithoutGaps() {
    int[] next = new int[11];
    for (Clause clause : CATALOGUE.clauses(Standard.GBT_16180_2014)) {
      next[clause.grade()]++;
      assertThat(clause.code())
          .isEqualTo("5.%d.2 %d)".formatted(clause.grade(), next[clause.grade()]));
      assertThat(clause.item()).isEqualTo(next[clause.grade()]);
    }
  }

  @Test
  void whatIsAskedBeforeAClauseIsJudgedNamesClausesAndCalculatorsThatAre() {
    List<Clause> clauses = CATALOGUE.clauses(Standard.GBT_16180_2014);
    assertThat(clauses)
        .extracting(Clause::code)
        .containsAll(StandardTables.clauseAdvice().keySet());
    for (StandardTables.Wait wait : StandardTables.waits()) {
      assertThat(clauses)
          .as(wait.words().zh())
          .anyMatch(
              c -> c.code().equals(wait.code()) || c.calculators().contains(wait.calculator()));
    }
  }

  @Test
  void theOtherStandardHasItsClauses() {
    List<Clause> clauses = CATALOGUE.clauses(Standard.LSBF_2002_8);
    assertThat(clauses.stream().map(c -> c.code().replaceAll("\\(.*", "")).distinct()).hasSize(27);
    assertThat(clauses.stream().filter(c -> c.loss() == CapacityLoss.COMPLETE)).hasSize(21);
    assertThat(clauses.stream().filter(c -> c.loss() == CapacityLoss.MAJOR)).hasSize(13);
  }

  @Test
  void everyClauseHasWordsPartsAndATableOfAnnexC() {
    for (Clause clause : CATALOGUE.clauses(Standard.GBT_16180_2014)) {
      assertThat(clause.keywords()).as(clause.code()).isNotEmpty();
      assertThat(clause.parts())
          .as(clause.code())
          .isNotEmpty()
          .allSatisfy(part -> assertThat(CATALOGUE.part(part)).isPresent());
      assertThat(clause.annexTables()).as(clause.code()).isNotEmpty();
    }
  }

  private static JsonNode data() throws IOException {
    try (InputStream in = Catalogue.class.getResourceAsStream("templates.json")) {
      return Json.mapper().readTree(in);
    }
  }

  @Test
  void everyTemplateIsLoadedWithItsFields() throws IOException {
    JsonNode data = data();
    assertThat(CATALOGUE.templates().stream().filter(t -> !t.isItemForm()).toList())
        .hasSameSizeAs(data.findValues("fields"))
        .hasSizeGreaterThanOrEqualTo(27);
    assertThat(
            CATALOGUE.templates().stream().filter(t -> !t.isItemForm()).toList().stream()
                .mapToInt(t -> t.fields().size())
                .sum())
        .isEqualTo(data.findValues("fields").stream().mapToInt(JsonNode::size).sum())
        .isGreaterThanOrEqualTo(604);
    TemplateField elbow =
        CATALOGUE.template("rom").orElseThrow().field("elbow.flexion").orElseThrow();
    assertThat(elbow.unit()).isEqualTo("degree");
    assertThat(elbow.max()).isEqualByComparingTo(BigDecimal.valueOf(160));
    assertThat(elbow.normal()).isEqualTo("140");
    assertThat(CATALOGUE.templates().stream().filter(t -> !t.isItemForm()).toList())
        .allSatisfy(
            t -> assertThat(t.parts()).allSatisfy(p -> assertThat(CATALOGUE.part(p)).isPresent()));
  }

  @Test
  void jointsAgreeWithTheTemplateOfTheirMotion() {
    Template rom = CATALOGUE.template(Template.RANGE_OF_MOTION).orElseThrow();
    for (TemplateField.Choice choice : rom.field("joint").orElseThrow().choices()) {
      Joint joint = CATALOGUE.joint(choice.value()).orElse(null);
      if (joint == null) {
        assertThat(choice.value()).isIn("patella", "other");
        continue;
      }
      for (Joint.Movement movement : joint.movements()) {
        rom.field(joint.id() + "." + movement.id())
            .ifPresent(
                field -> {
                  assertThat(field.min()).isEqualByComparingTo(BigDecimal.valueOf(movement.min()));
                  assertThat(field.max()).isEqualByComparingTo(BigDecimal.valueOf(movement.max()));
                  assertThat(field.normal()).isEqualTo(String.valueOf(movement.normal()));
                });
      }
    }
    assertThat(CATALOGUE.jointsAt("elbow")).extracting(Joint::id).containsExactly("elbow");
    assertThat(CATALOGUE.jointsAt("thumb"))
        .extracting(Joint::id)
        .containsExactly("thumbMcp", "thumbIp");
    assertThat(CATALOGUE.joints())
        .allSatisfy(
            j -> assertThat(j.parts()).allSatisfy(p -> assertThat(CATALOGUE.part(p)).isPresent()));
  }

  @Test
  void partsKnowWhatTheyBelongTo() {
    assertThat(CATALOGUE.isWithin("thumb", "upper-limb")).isTrue();
    assertThat(CATALOGUE.isWithin("hand", "thumb")).isFalse();
    assertThat(CATALOGUE.isWithin("knee", "upper-limb")).isFalse();
  }

  @Test
  void repairOfTheCruciateLigamentIncludesReconstruction() {
    assertThat(CATALOGUE.clause("GB/T 16180-2014", "5.9.2 22)").orElseThrow().label().zh())
        .contains("重建");
  }

  @ParameterizedTest
  @CsvSource({
    "5.9.2 23), eye, false",
    "5.9.2 23), forearm, true",
    "5.9.2 23), lower-limb, true",
    "5.9.2 23), bone, true",
    "5.9.2 2), eye, false",
    "5.9.2 2), foot, true",
    "5.9.2 2), nerve-peripheral, true",
    "5.7.2 28), eye, true",
    "5.7.2 28), hand, false",
    "5.8.2 4), eye, false"
  })
  void aClauseConcernsThePartsThatItNames(String code, String part, boolean concerns) {
    Clause clause = CATALOGUE.clause("GB/T 16180-2014", code).orElseThrow();
    assertThat(CATALOGUE.concerns(clause, part)).isEqualTo(concerns);
  }
}
