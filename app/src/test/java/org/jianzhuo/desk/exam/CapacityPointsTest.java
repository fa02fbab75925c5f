package org.jianzhuo.desk.exam;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jianzhuo.desk.journal.Deed;
import org.jianzhuo.model.catalogue.Standard;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.ClauseMatch;
import org.jianzhuo.model.exam.ExamFact;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.intake.ItemKind;
import org.jianzhuo.model.journal.FindingId;
import org.junit.jupiter.api.Test;

/** A degree that the clauses do not give is told at the exam, not at each expert's own opinion. */
class CapacityPointsTest {

  private static final Standard INJURY = Standard.GBT_16180_2014;
  private static final Standard ILLNESS = Standard.LSBF_2002_8;

  @Test
  void aLightClauseDoesNotStandBesideACompleteLoss() {
    assertThat(points(new ExamCases(), "injury", "complete", INJURY, "5.10.2 12)"))
        .singleElement()
        .satisfies(
            point -> {
              assertThat(point.blocks()).isTrue();
              assertThat(point.field()).isEqualTo("degree");
              assertThat(point.detail(false)).contains("劳动能力", "5.10.2 12)", "未达到完全丧失");
              assertThat(point.detail(true)).contains("Less than a complete loss");
            });
    assertThat(points(new ExamCases(), "injury", "none", INJURY, "5.10.2 12)")).isEmpty();
  }

  @Test
  void aGraveClauseDoesNotStandBesideNoLoss() {
    assertThat(points(new ExamCases(), "injury", "none", INJURY, "5.1.2 1)")).hasSize(1);
    assertThat(points(new ExamCases(), "injury", "complete", INJURY, "5.1.2 1)")).isEmpty();
    assertThat(points(new ExamCases(), "illness", "complete", ILLNESS, "4.1.2")).isEmpty();
  }

  @Test
  void aDegreeWithoutAnyClauseIsTold() {
    assertThat(points(new ExamCases(), "injury", "complete", INJURY, "")).hasSize(1);
    assertThat(points(new ExamCases(), "injury", "", INJURY, "5.10.2 12)")).isEmpty();
  }

  @Test
  void aClauseOfIllnessIsNoneOfInjuries() {
    assertThat(points(new ExamCases(), "injury", "complete", ILLNESS, "4.1.2"))
        .extracting(OpenPoint::field)
        .containsExactly("basis");
  }

  @Test
  void backToBackEachExpertJudgesAlone() {
    assertThat(points(new ExamCases().backToBack(), "injury", "complete", INJURY, "")).isEmpty();
  }

  private static List<OpenPoint> points(
      ExamCases cases, String basis, String degree, Standard standard, String code) {
    cases.seated(ItemKind.DEPENDANT, "右手中指末节缺失").told();
    FindingDraft draft = FindingDraft.blank(new FindingId(new UUID(7, 1)), 1);
    draft = FindingEdits.place(draft, "whole-body", null, ExamCases.CATALOGUE);
    draft = FindingEdits.template(draft, "item-dependant", ExamCases.CATALOGUE);
    Map<String, String> typed = new HashMap<>();
    typed.put("item-dependant/relation", "父亲");
    typed.put("item-dependant/death", "work");
    typed.put("item-dependant/diagnosis", "右手中指末节缺失");
    typed.put("item-dependant/basis", basis);
    if (!degree.isEmpty()) {
      typed.put("item-dependant/degree", degree);
    }
    draft = draft.values(typed);
    if (!code.isEmpty()) {
      ClauseChoice choice =
          ExamCases.CATALOGUE
              .clause(standard.number(), code)
              .map(clause -> ClauseChoice.of(clause, ClauseMatch.MEETS, ""))
              .orElseThrow();
      draft = FindingEdits.clause(draft, choice);
    }
    ExamCase before = cases.service().look(ExamCases.CASE).orElseThrow();
    Finding finding = draft.finding(ExamCases.CATALOGUE, before.scope()).orElseThrow();
    cases.journal.append(
        ExamCases.EXPERT.id(),
        List.of(
            new Deed(ExamCases.CASE, new ExamFact.Started("")),
            new Deed(
                ExamCases.CASE, new ExamFact.FindingRecorded(finding, ExamCases.EXPERT.id()))));
    List<OpenPoint> points = new ArrayList<>();
    ItemPoints.of(cases.service().look(ExamCases.CASE).orElseThrow(), ExamCases.CATALOGUE, points);
    return points;
  }
}
